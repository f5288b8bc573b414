import type { InputOf, OutputOf } from '../../api/call-main.ts';

export type ApiKey = OutputOf<'keys', 'listKeys'>['items'][number];
export type PlanSelection = InputOf<'keys', 'planKeys'>['selection'];
export type KeyFilter = Extract<PlanSelection, { kind: 'query' }>['filter'];
export type BulkAction = InputOf<'keys', 'planKeys'>['action'];
export type Plan = OutputOf<'keys', 'planKeys'>;
export type KeySort = NonNullable<InputOf<'keys', 'listKeys'>['sort']>;
export type SortOrder = NonNullable<InputOf<'keys', 'listKeys'>['order']>;
export type JiraUser = OutputOf<'users', 'searchUsers'>['items'][number];
export type StartedJob = OutputOf<'keys', 'bulkDeleteKeys'>;
