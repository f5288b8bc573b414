import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { Emit } from '../ipc/emit-event.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import { bulkCreateKeys } from './bulk-create-keys.ts';
import { chooseUserFile } from './choose-user-file.ts';
import { chooseUser } from './choose-user.ts';
import { listLines } from './list-lines.ts';
import { lookUpUsers } from './look-up-users.ts';
import { UserLists } from './user-lists.ts';

export type BulkCreateDeps = Readonly<{
  connections: Pick<Connections, 'client'>;
  jobs: Jobs;
  emit: Emit;
  askFile: AskWhichFile;
  settings: Pick<SettingsStore, 'texts'>;
}>;

export function bulkCreateHandlers({
  connections,
  jobs,
  emit,
  askFile,
  settings,
}: BulkCreateDeps): Handlers['bulkCreate'] {
  const lists = new UserLists();
  return {
    bulkCreateKeys: bulkCreateKeys(lists, connections, jobs),
    chooseUser: chooseUser(lists),
    chooseUserFile: chooseUserFile(lists, askFile, settings.texts),
    listLines: listLines(lists),
    lookUpUsers: lookUpUsers(lists, connections, emit),
  };
}
