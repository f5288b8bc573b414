import type { Agent as HttpsAgent } from 'node:https';
import type { ProxyRoute } from '../../../service/api/models/network-settings.ts';
import type { WayOut } from '../../../service/network/way-out.ts';
import type { Deployment } from '../../../service/api/models/jira-user.ts';
import type { DoctorStep } from '../../contract/network/doctor.ts';
import type { ToldError } from '../../contract/texts/error-sentence.ts';
import type { Catalogue } from '../../contract/texts/en/index.ts';

/** What answers at the address. */
export type FoundServer = Readonly<{ kind: 'jira'; deployment: Deployment } | { kind: 'key-service' }>;

export type DoctorTexts = Catalogue['doctorFindings'];

/** What is asked for, and what the steps so far have found out for those that follow. */
export type Visit = {
  readonly typed: string;
  /** Of the connection that is open, or being typed; null: nobody can sign in. */
  readonly authorization: (() => Promise<string>) | null;
  /** In the language of the admin when the run began. */
  readonly texts: DoctorTexts;
  /** What an error says, in that language. */
  readonly sentenceOf: (error: ToldError) => string;
  readonly certificateWords: Catalogue['words']['refusedCertificate'];
  readonly wayOut: WayOut;
  readonly httpsAgent: HttpsAgent;
  url: URL | null;
  /** In its normal form. */
  address: string | null;
  routes: readonly ProxyRoute[];
  /** The one that leads there. */
  route: ProxyRoute | null;
  /** Whether what is sent is safe on the way, or needs no wire. */
  isSafe: boolean;
  server: FoundServer | null;
  /** Of the server, and of this computer when it came. */
  dates: Readonly<{ server: number; here: number }> | null;
  isSignedIn: boolean;
  isAdmin: boolean | null;
  canBrowseUsers: boolean | null;
};

export type Finding = Readonly<{
  state: Exclude<DoctorStep['state'], 'waiting' | 'running'>;
  finding: string;
}>;
/** Looks at one thing. It may throw: that is a failure nobody foresaw. */
export type Look = (visit: Visit, signal: AbortSignal) => Promise<Finding>;

export const ok = (finding: string): Finding => ({ state: 'ok', finding });
export const warning = (finding: string): Finding => ({ state: 'warning', finding });
export const failed = (finding: string): Finding => ({ state: 'failed', finding });
export const skipped = (finding: string): Finding => ({ state: 'skipped', finding });

export const portOf = ({ port, protocol }: URL): number => Number(port) || (protocol === 'https:' ? 443 : 80);
export const hostOf = ({ hostname }: URL): string => hostname.replaceAll(/[[\]]/g, '');
