import type { Deployment } from '../api/models/jira-user.ts';

/** Which Jira a service serves: one of your own, or the sample that ships with Keydesk. */
export type JiraChoice = SampleChoice | OwnJira;
/** A Cloud, unless said otherwise. */
export type SampleChoice = Readonly<{ kind: 'sample'; keys: number | null; deployment?: Deployment }>;
/** `linkFile`: what `npm run link-jira` wrote, for requests on behalf of users. */
export type OwnJira = Readonly<{ kind: 'jira'; url: string; linkFile?: string }>;
