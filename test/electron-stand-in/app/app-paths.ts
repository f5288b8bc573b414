import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

const home = homedir();
const appData =
  process.platform === 'darwin'
    ? join(home, 'Library', 'Application Support')
    : (process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'));

/** app.getPath and app.setPath, with the places of Electron on this system. */
export class AppPaths {
  readonly #own = new Map<string, string>();
  readonly #name: () => string;

  constructor(appName: () => string, userDataFolder: string | null) {
    this.#name = appName;
    if (userDataFolder !== null) this.#own.set('userData', userDataFolder);
  }

  get(name: string): string {
    const path = this.#own.get(name) ?? this.#usual(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.get(name);
    this.#own.set(name, path);
  }

  #usual(name: string): string | undefined {
    const inHome = {
      desktop: 'Desktop',
      documents: 'Documents',
      downloads: 'Downloads',
      pictures: 'Pictures',
    };
    if (name in inHome) return join(home, inHome[name as keyof typeof inHome]);
    switch (name) {
      case 'home':
        return home;
      case 'appData':
        return appData;
      case 'temp':
        return tmpdir();
      case 'userData':
        return join(this.get('appData'), this.#name());
      case 'sessionData':
        return this.get('userData');
      case 'logs':
        return join(this.get('userData'), 'logs');
      case 'crashDumps':
        return join(this.get('userData'), 'Crashpad');
      case 'exe':
      case 'module':
        return process.execPath;
      default:
        return undefined;
    }
  }
}
