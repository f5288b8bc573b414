import { useEffect } from 'react';
import type { Command } from '../../electron/contract/app/commands.ts';
import { callMain, subscribeMain } from '../api/call-main.ts';
import { useSettings } from '../api/use-settings.ts';
import { commandOf } from '../components/shortcuts.ts';
import { listenToOffers, runCommand, useCommand } from '../components/use-command.ts';
import { zoomFrom } from '../components/zoom-steps.ts';
import { goTo } from './use-route.ts';

/** What may be done whatever is open. */
const always: readonly Command[] = ['zoomIn', 'zoomOut', 'zoomReset'];

/** A dialog or a menu is to be finished first: what it covers must not change behind it. */
const isCovered = () => document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

function doCommand(command: Command): void {
  if (always.includes(command) || !isCovered()) runCommand(command);
}

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'));

/** Listens to the menu bar and to the keyboard; once in the console. A shortcut counts in a text field too, "?" is typed there. */
export function useCommands(): void {
  useZoomCommands();
  useCommand('preferences', () => goTo('preferences'));
  // The menu bar lists what can be done; that main hears of it late or not at all hurts nobody.
  useEffect(
    () =>
      listenToOffers(
        (commands) => void callMain('app', 'offerCommands', { commands: [...commands] }).catch(() => {}),
      ),
    [],
  );
  useEffect(() => subscribeMain('app', 'menuCommand', ({ command }) => doCommand(command)), []);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = event.key === '?' && !isTyping(event) ? 'shortcuts' : commandOf(event);
      if (command === null || event.defaultPrevented) return;
      // Else the menu bar, which has the same shortcuts, would do it a second time.
      event.preventDefault();
      if (!event.repeat || always.includes(command)) doCommand(command);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function useZoomCommands(): void {
  const { settings, isManaged, save } = useSettings();
  const { zoomPercent } = settings;
  const zoomTo = (percent: number) => {
    if (percent !== zoomPercent && !isManaged('zoomPercent')) save({ zoomPercent: percent });
  };
  useCommand('zoomIn', () => zoomTo(zoomFrom(zoomPercent, 'in')));
  useCommand('zoomOut', () => zoomTo(zoomFrom(zoomPercent, 'out')));
  useCommand('zoomReset', () => zoomTo(100));
}
