import type { Handlers } from '../../contract/index.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { openFolder } from '../windows/open-folder.ts';

/** @throws folder_not_opened */
export const openLogFolder =
  (folder: string): Handlers['app']['openLogFolder'] =>
  async () => {
    if (!(await openFolder(folder))) throw new CallFailed('folder_not_opened');
    return {};
  };
