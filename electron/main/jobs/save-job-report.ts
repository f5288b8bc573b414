import { maxChunk } from '../../../service/api/models/plan.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { saveFile } from '../exports/save-file.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { itemOf, nameItems, type AskPlan } from './job-items.ts';
import { reportHead, reportRows } from './job-report-csv.ts';
import type { Jobs } from './jobs.ts';

/** What became of each key by now, also while the job runs. @throws job_not_found, and why the file cannot be written */
export const saveJobReport =
  (
    jobs: Jobs,
    connections: AskPlan,
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
    await saveFile({ path, mayReplace: true }, reportPieces(jobs, jobId, connections));
    return { path };
  };

async function* reportPieces(jobs: Jobs, jobId: string, connections: AskPlan): AsyncGenerator<string> {
  const job = jobs.get(jobId);
  const { begun, results } = jobs.record(jobId);
  const items = results.map(itemOf);
  yield reportHead();
  for (let i = 0; i < items.length; i += maxChunk)
    yield reportRows(job, await nameItems(items.slice(i, i + maxChunk), begun.planId, connections));
}
