import { shell } from 'electron';

/** Shows a folder of this computer in its file manager: the only use of Electron's shell. @returns false when the system refused */
export const openFolder = async (path: string): Promise<boolean> => (await shell.openPath(path)) === '';
