import type { Static } from '../../contract/core/schema.ts';
import type { exportRequest } from '../../contract/exports/inventory-export.ts';
import type { Connections } from '../connections/connections.ts';
import { keyPages } from '../inventory/key-pages.ts';
import { describeSelection } from './describe-export.ts';
import type { ExportOrder } from './exports.ts';

/** What is exported, as it is asked for, from whom the console is connected to now. @throws not_connected */
export function exportOrder(
  connections: Pick<Connections, 'reader' | 'current'>,
  { format, byteOrderMark = false, comment = false, ...query }: Static<typeof exportRequest>,
  exportedAt: number,
): Pick<ExportOrder, 'layout' | 'pages'> {
  const client = connections.reader();
  const { address, user, offline } = connections.current();
  const { selection } = query;
  const note = {
    exportedAt,
    keptSince: offline?.syncedAt ?? null,
    source: address ?? '',
    exportedBy: user?.displayName ?? '',
    selected: describeSelection(selection),
    filter: selection.kind === 'query' ? selection.filter : null,
  };
  return { layout: { format, byteOrderMark, comment, note }, pages: keyPages(client, query) };
}
