import { useEffect, useState } from 'react';
import { callMain, subscribeMain } from '../../../api/call-main.ts';
import { useAction } from '../../../api/use-action.ts';
import type { ListSource, UserList } from './user-source.ts';

/** Has users looked up; `progress` tells how far that is. `again` reads Jira's directory anew before. */
export function useLookUp(onFound: (list: UserList) => void) {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => subscribeMain('bulkCreate', 'lookUpProgressed', setProgress), []);
  const look = useAction(async (source: ListSource, again: boolean) => {
    setProgress(null);
    if (again) await callMain('users', 'syncUsers', {});
    onFound(await callMain('bulkCreate', 'lookUpUsers', { source }));
  });
  return { ...look, progress: look.busy ? progress : null };
}
