import { randomUUID } from 'node:crypto';
import type { DoctorRun } from '../../contract/network/doctor.ts';
import { errorSentence, type ToldError } from '../../contract/texts/error-sentence.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { Network } from '../network/network.ts';
import { firstRun, runDoctor } from './run-doctor.ts';

/** Where the connection that is open leads, and what opens it. */
export type OpenConnection = Readonly<{ address: string; authorization: () => Promise<string> }>;

export type DoctorDeps = Readonly<{
  network: Pick<Network, 'wayOut' | 'httpsAgent'>;
  openConnection: () => OpenConnection | null;
  onProgress: (run: DoctorRun) => void;
  texts: Texts;
  stepMs?: number;
}>;

/** The connection doctor: one run at a time; a new one ends the one before. */
export function createConnectionDoctor({ network, openConnection, onProgress, texts, stepMs }: DoctorDeps) {
  let last: DoctorRun | null = null;
  let control = new AbortController();
  return {
    /**
     * @param address null: of the connection that is open
     * @param authorization of credentials being typed; null: of the connection that is open, if it leads to the same address
     * @returns the run at its beginning; what follows is told
     * @throws not_connected: neither an address nor a connection
     */
    start: (address: string | null, authorization: string | null): DoctorRun => {
      const open = openConnection();
      const typed = address ?? open?.address;
      if (typed === undefined) throw new CallFailed('not_connected');
      control.abort();
      control = new AbortController();
      const cancelled = control.signal;
      const runId = randomUUID();
      last = firstRun(runId, typed);
      const ofConnection = typed === open?.address ? open.authorization : null;
      const spoken = texts();
      const visit = {
        typed,
        authorization: authorization === null ? ofConnection : () => Promise.resolve(authorization),
        texts: spoken.doctorFindings,
        sentenceOf: (error: ToldError) => errorSentence(spoken, error),
        certificateWords: spoken.words.refusedCertificate,
        wayOut: network.wayOut,
        httpsAgent: network.httpsAgent,
        url: null,
        address: null,
        routes: [],
        route: null,
        isSafe: false,
        server: null,
        dates: null,
        isSignedIn: false,
        isAdmin: null,
        canBrowseUsers: null,
      };
      const tell = (run: DoctorRun) => {
        if (last?.runId !== runId) return;
        last = run;
        onProgress(run);
      };
      void runDoctor({ runId, visit, cancelled, onProgress: tell, ...(stepMs !== undefined && { stepMs }) });
      return last;
    },
    /** Ends a run if it is still the one under way. */
    cancel: (runId: string): void => {
      if (last?.runId === runId) control.abort();
    },
    last: (): DoctorRun | null => last,
  };
}
export type ConnectionDoctor = ReturnType<typeof createConnectionDoctor>;
