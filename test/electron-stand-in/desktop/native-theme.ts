import { failLoudly } from '../fail-loudly.ts';
import { LoudEmitter } from '../loud-emitter.ts';

type Source = 'system' | 'light' | 'dark';
type ClosableWindow = { once: (event: 'closed', listener: () => void) => unknown };

/** nativeTheme: what the app asks for; the system itself is light here. */
class NativeTheme extends LoudEmitter {
  #source: Source = 'system';
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly prefersReducedTransparency = false;
  readonly inForcedColorsMode = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}
failLoudly('nativeTheme', NativeTheme.prototype);

export const nativeTheme = new NativeTheme();

export const isColourDark = () => nativeTheme.shouldUseDarkColors;

/** Tells a window the theme that the app asks for, now if it is not the system's, and whenever it changes. */
export function watchTheme(window: ClosableWindow, show: (source: Source) => void): void {
  const tell = () => show(nativeTheme.themeSource);
  if (nativeTheme.themeSource !== 'system') tell();
  nativeTheme.on('updated', tell);
  window.once('closed', () => nativeTheme.removeListener('updated', tell));
}
