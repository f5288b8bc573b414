import { setImmediate as nextTurn } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import { maxChunk } from '../../../service/api/models/plan.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AskWhereToSave } from '../windows/ask.ts';
import { itemOf, nameItems, type AskPlan } from './job-items.ts';
import { reportHead, reportRows } from './job-report-csv.ts';
import type { Jobs } from './jobs.ts';

/** Of a job that has ended or is paused. @throws job_not_found, file_not_written */
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
    const report = await writeReport(jobs, jobId, connections);
    await writeFileAtomic(path, report, { mode: 0o600 }).catch((cause: unknown) => {
      throw new CallFailed('file_not_written', { cause });
    });
    return { path };
  };

async function writeReport(jobs: Jobs, jobId: string, connections: AskPlan): Promise<string> {
  const job = jobs.get(jobId);
  const { begun, results } = jobs.record(jobId);
  const items = results.map(itemOf);
  const parts = [reportHead()];
  for (let i = 0; i < items.length; i += maxChunk) {
    const named = await nameItems(items.slice(i, i + maxChunk), begun.planId, connections);
    parts.push(reportRows(job, named));
    // Other work comes in between.
    await nextTurn();
  }
  return parts.join('');
}
