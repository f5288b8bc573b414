import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { Connections } from '../connections/connections.ts';
import { keyPages } from '../inventory/key-pages.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { describeSelection, exportFileName } from './describe-export.ts';
import type { ExportLayout } from './export-messages.ts';
import type { Exports } from './exports.ts';

const kinds = { csv: 'CSV', xlsx: 'Excel', jsonl: 'JSON Lines' } as const;

/** The dialog of the system has asked whether a file that is there may be replaced. */
export const startExport =
  (
    connections: Connections,
    exports: Exports,
    askWhere: AskWhereToSave,
    texts: Texts,
  ): Handlers['exports']['startExport'] =>
  async ({ format, byteOrderMark = false, comment = false, ...query }) => {
    exports.refuseWhileRunning();
    const client = connections.reader();
    const { address, user, offline } = connections.current();
    const exportedAt = Date.now();
    const path = await askWhere({
      title: texts().files.exportKeys,
      defaultName: exportFileName(query.selection, format, exportedAt),
      extension: { name: kinds[format], extensions: [format] },
    });
    if (path === null) return { started: null };
    const { selection } = query;
    const layout: ExportLayout = {
      format,
      byteOrderMark,
      comment,
      note: {
        exportedAt,
        keptSince: offline?.syncedAt ?? null,
        source: address ?? '',
        exportedBy: user?.displayName ?? '',
        selected: describeSelection(selection),
        filter: selection.kind === 'query' ? selection.filter : null,
      },
    };
    return { started: exports.start({ path, mayReplace: true, layout, pages: keyPages(client, query) }) };
  };
