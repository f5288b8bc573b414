import { describe, expect, it } from 'vitest';
import { commandOf, shortcutText } from '../../../../renderer/components/shortcuts.ts';

const keys = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>,
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a shortcut', () => {
  it.each([
    ['n', { ctrlKey: true }, 'createKey'],
    [',', { ctrlKey: true }, 'preferences'],
    ['D', { ctrlKey: true, shiftKey: true }, 'disconnect'],
    ['+', { ctrlKey: true, shiftKey: true }, 'zoomIn'],
    ['=', { ctrlKey: true }, 'zoomIn'],
    ['-', { ctrlKey: true }, 'zoomOut'],
    ['d', { ctrlKey: true }, null],
    ['N', { ctrlKey: true, shiftKey: true }, null],
    ['n', {}, null],
    ['n', { metaKey: true }, null],
  ] as const)('%s with %j is %s', (key, held, command) => {
    expect(commandOf(keys(key, held), false)).toBe(command);
  });

  it('is typed with the command key on a Mac', () => {
    expect(commandOf(keys('n', { metaKey: true }), true)).toBe('createKey');
    expect(commandOf(keys('n', { ctrlKey: true }), true)).toBeNull();
  });

  it('is no shortcut when AltGr types a character', () => {
    expect(commandOf(keys('/', { ctrlKey: true, altKey: true }), false)).toBeNull();
  });

  it('is written as each system writes it', () => {
    expect(shortcutText('CmdOrCtrl+Shift+D', false)).toBe('Ctrl+Shift+D');
    expect(shortcutText('CmdOrCtrl+Shift+D', true)).toBe('⇧⌘D');
    expect(shortcutText('CmdOrCtrl+Plus', false)).toBe('Ctrl++');
  });
});
