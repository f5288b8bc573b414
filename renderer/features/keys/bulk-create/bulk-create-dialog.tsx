import { useState } from 'react';
import type { StartedJob } from '../api-key.ts';
import { ConfirmList } from './confirm-list.tsx';
import { NameUsers } from './name-users.tsx';
import { nothingNamed, sourceOf, type UserList } from './user-source.ts';

type Props = Readonly<{ onStarted: (job: StartedJob) => void; onClose: () => void }>;

/** Creates many keys: name the users, see who of them can get one, confirm. */
export function BulkCreateDialog({ onStarted, onClose }: Props) {
  const [named, setNamed] = useState(nothingNamed);
  const [list, setList] = useState<UserList | null>(null);
  const source = sourceOf(named);
  return list && source ? (
    <ConfirmList
      list={list}
      source={source}
      onChange={setList}
      onBack={() => setList(null)}
      onStarted={onStarted}
      onClose={onClose}
    />
  ) : (
    <NameUsers named={named} onChange={setNamed} onFound={setList} onClose={onClose} />
  );
}
