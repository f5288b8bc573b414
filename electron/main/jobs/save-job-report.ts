import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { saveFile } from '../exports/save-file.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { reportHead, reportRows } from './job-report-csv.ts';
import type { Jobs } from './jobs.ts';
import type { PutInOrder } from './results-in-order.ts';

/** Rows that are made at a time. */
const rowsInPiece = 500;

/** What became of each key by now, also while the job runs. @throws job_not_found, and why the file cannot be written */
export const saveJobReport =
  (
    jobs: Jobs,
    inOrder: PutInOrder,
    askWhere: AskWhereToSave,
    texts: Texts,
  ): Handlers['jobs']['saveJobReport'] =>
  async ({ jobId }) => {
    const { action, startedAt } = jobs.get(jobId);
    const day = new Date(startedAt).toISOString().slice(0, 10);
    const path = await askWhere({
      title: texts().files.saveReport,
      defaultName: `bulk-${action}-${day}.csv`,
      extension: { name: 'CSV', extensions: ['csv'] },
    });
    if (path === null) return { path };
    await saveFile({ path, mayReplace: true }, reportPieces(jobs, jobId, inOrder));
    return { path };
  };

async function* reportPieces(jobs: Jobs, jobId: string, inOrder: PutInOrder): AsyncGenerator<string> {
  const job = jobs.get(jobId);
  const { positions, itemAt } = await inOrder(jobs.record(jobId));
  yield reportHead();
  for (let i = 0; i < positions.length; i += rowsInPiece)
    yield reportRows(job, positions.slice(i, i + rowsInPiece).map(itemAt));
}
