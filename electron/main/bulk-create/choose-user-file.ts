import type { Handlers } from '../../contract/index.ts';
import type { Texts } from '../../contract/texts/index.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import { readUserFile } from './read-user-file.ts';
import type { UserLists } from './user-lists.ts';

const tables = { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] };

/** @throws user_file_unreadable, user_file_too_large, user_file_invalid */
export const chooseUserFile =
  (lists: UserLists, askFile: AskWhichFile, texts: Texts): Handlers['bulkCreate']['chooseUserFile'] =>
  async () => {
    const path = await askFile({ title: texts().files.chooseUsers, kinds: [tables] });
    return { file: path === null ? null : lists.addFile(await readUserFile(path)) };
  };
