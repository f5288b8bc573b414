import type { InputOf, OutputOf } from '../../api/call-main.ts';

export type DeletedKey = OutputOf<'deletedKeys', 'listDeletedKeys'>['items'][number];
export type DeletedKeysAction = InputOf<'deletedKeys', 'planDeletedKeys'>['action'];
export type DeletedKeysPlan = OutputOf<'deletedKeys', 'planDeletedKeys'>;
export type StartedJob = OutputOf<'deletedKeys', 'restoreKeys'>;
export type ChosenKeys = Exclude<InputOf<'deletedKeys', 'planDeletedKeys'>['selection'], { kind: 'job' }>;
export type SortOrder = 'asc' | 'desc';
