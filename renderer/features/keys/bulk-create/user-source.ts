import type { InputOf, OutputOf } from '../../../api/call-main.ts';
import type { JiraUser } from '../api-key.ts';

export type ListSource = InputOf<'bulkCreate', 'lookUpUsers'>['source'];
export type UserList = OutputOf<'bulkCreate', 'lookUpUsers'>;
export type ListGroup = UserList['groups'][number]['group'];
export type ListLine = OutputOf<'bulkCreate', 'listLines'>['items'][number];
export type UserFile = NonNullable<OutputOf<'bulkCreate', 'chooseUserFile'>['file']>;

/** In each of these ways the admin can name users; what was named in one stays when another is looked at. */
export type Named = Readonly<{
  way: 'search' | 'paste' | 'file';
  picked: readonly JiraUser[];
  text: string;
  file: UserFile | null;
  column: number | null;
}>;
export const nothingNamed: Named = { way: 'search', picked: [], text: '', file: null, column: null };

/** What is to be looked up; null while nobody is named. */
export function sourceOf({ way, picked, text, file, column }: Named): ListSource | null {
  if (way === 'search') return picked.length > 0 ? { kind: 'picked', users: [...picked] } : null;
  if (way === 'paste') return text.trim() === '' ? null : { kind: 'text', text };
  return file && column !== null ? { kind: 'file', fileId: file.fileId, column } : null;
}

export const countOf = ({ groups }: UserList, wanted: ListGroup): number =>
  groups.find(({ group }) => group === wanted)?.count ?? 0;

/** As they are told: what is done first, then what the admin can still do something about. */
export const groupOrder: readonly ListGroup[] = [
  'create',
  'ambiguous',
  'not-found',
  'has-key',
  'deactivated',
  'duplicate',
];
