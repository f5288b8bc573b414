import type { Job } from '../contract/jobs/job.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Session } from './open-session.ts';
import type { Terminal } from './terminal.ts';

const ended: readonly Job['state'][] = ['paused', 'cancelled', 'completed', 'partly-failed'];

/** Waits for a job. Ctrl+C, or credentials that are refused meanwhile, pause it after the chunk under way. */
export async function followJob(session: Session, jobId: string, terminal: Terminal): Promise<Job> {
  const { jobs } = session;
  let isRefused = false;
  const pause = () => {
    terminal.note('Stopping after what is under way. The rest can be resumed.');
    jobs.pause(jobId);
  };
  process.once('SIGINT', pause).once('SIGTERM', pause);
  try {
    return await new Promise<Job>((resolve) => {
      const look = () => {
        const job = jobs.get(jobId);
        terminal.progress(progressOf(job));
        if (ended.includes(job.state)) resolve(job);
      };
      session.onNews((news) => {
        if (news.isRefused && !isRefused) {
          isRefused = true;
          terminal.note('Jira refuses the credentials.');
          pause();
        }
        look();
      });
      look();
    });
  } finally {
    process.removeListener('SIGINT', pause).removeListener('SIGTERM', pause);
  }
}

const progressOf = ({ state, done, total, keysPerSecond }: Job): string => {
  const pace = keysPerSecond === null ? '' : `, ${keysPerSecond} a second`;
  return state === 'waiting' ? 'The key service is away; waiting…' : `${done} of ${total}${pace}`;
};

/** What became of a job, for people and for scripts. */
export function tellJob(job: Job, isJson: boolean, terminal: Terminal): ExitCode {
  const { jobId, action, state, total, succeeded, gone, failed, skipped, pausedBecause } = job;
  if (isJson)
    terminal.say(
      JSON.stringify({ jobId, action, state, total, succeeded, gone, failed, skipped, pausedBecause }),
    );
  else {
    const others = skipped.map(({ outcome, count }) => `, ${count} ${outcome}`).join('');
    terminal.note(
      `${action} ${state}: ${succeeded} of ${total} done, ${gone} gone meanwhile, ${failed} failed${others}.`,
    );
  }
  if (state === 'paused') {
    terminal.note(`${pausedBecause ?? 'It is paused.'} Go on with: keydesk jobs resume ${jobId}`);
    return exitCodes.interrupted;
  }
  return failed > 0 || skipped.length > 0 ? exitCodes.partlyFailed : exitCodes.done;
}
