import { expect, it, vi } from 'vitest';
import { openLogFolder } from '../../../../../electron/main/app/open-log-folder.ts';

const openPath = vi.hoisted(() => vi.fn());
vi.mock('electron', () => ({ shell: { openPath } }));

it('the log folder is shown, and when the system refuses, that is said', async () => {
  openPath.mockResolvedValueOnce('');
  expect(await openLogFolder('/logs')({})).toEqual({});
  expect(openPath).toHaveBeenCalledExactlyOnceWith('/logs');
  openPath.mockResolvedValueOnce('no file manager');
  await expect(openLogFolder('/logs')({})).rejects.toMatchObject({ code: 'folder_not_opened' });
});
