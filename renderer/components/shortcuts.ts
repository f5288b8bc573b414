import { commandNames, commands, type Command } from '../../electron/contract/app/commands.ts';

export const isMac = (): boolean => navigator.userAgent.includes('Mac');

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys by another name: those that need Shift on some keyboards and not on others. */
const otherNames: Readonly<Record<string, string>> = { plus: '+', '=': '+', _: '-', '?': '/' };
const nameOf = (key: string) => otherNames[key.toLowerCase()] ?? key.toLowerCase();
const anyShift = ['+', '-', '/'];

/** The command whose shortcut these keys are, or null. */
export function commandOf(keys: Keys, mac = isMac()): Command | null {
  const main = mac ? keys.metaKey : keys.ctrlKey;
  // Ctrl+Alt is how AltGr arrives: it types.
  if (!main || keys.altKey || (mac ? keys.ctrlKey : keys.metaKey)) return null;
  const pressed = nameOf(keys.key);
  const fits = (command: Command) => {
    const parts = commands[command].accelerator?.split('+') ?? [];
    const wanted = nameOf(parts.at(-1) ?? '');
    return wanted === pressed && (anyShift.includes(wanted) || keys.shiftKey === parts.includes('Shift'));
  };
  return commandNames.find(fits) ?? null;
}

/** A shortcut as people read it: "Ctrl+Shift+D", on a Mac "⇧⌘D". */
export function shortcutText(accelerator: string, mac = isMac()): string {
  const parts = accelerator.split('+');
  const key = (parts.at(-1) ?? '').replace('Plus', '+');
  const shift = parts.includes('Shift');
  return mac ? `${shift ? '⇧' : ''}⌘${key}` : `Ctrl+${shift ? 'Shift+' : ''}${key}`;
}
