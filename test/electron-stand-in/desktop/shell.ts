import { failLoudly } from '../fail-loudly.ts';
import { say } from '../say.ts';

/** Nothing outside the window is opened: what would be is said. A test replaces the functions to see the calls. */
export const shell = failLoudly('shell', {
  async openExternal(url: string): Promise<void> {
    say(`would open ${url}`);
    return Promise.resolve();
  },
  async openPath(path: string): Promise<string> {
    say(`would open ${path}`);
    return Promise.resolve('');
  },
  showItemInFolder(path: string): void {
    say(`would show ${path}`);
  },
  beep(): void {},
});
