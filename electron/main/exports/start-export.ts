import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { exportFileName } from './describe-export.ts';
import { exportOrder } from './export-order.ts';
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
  async (request) => {
    exports.refuseWhileRunning();
    const exportedAt = Date.now();
    const order = exportOrder(connections, request, exportedAt);
    const { format, selection } = request;
    const path = await askWhere({
      title: texts().files.exportKeys,
      defaultName: exportFileName(selection, format, exportedAt),
      extension: { name: kinds[format], extensions: [format] },
    });
    if (path === null) return { started: null };
    return { started: exports.start({ path, mayReplace: true, ...order }) };
  };
