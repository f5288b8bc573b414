import { useState } from 'react';
import { useCommand } from '../components/use-command.ts';
import { AboutDialog } from '../features/about/about-dialog.tsx';
import { ShortcutsDialog } from '../features/about/shortcuts-dialog.tsx';
import { useCommands } from './use-commands.ts';

/** The dialogs of the console itself, and the ear for its commands. They open with and without a connection. */
export function AppDialogs() {
  const [dialog, setDialog] = useState<'about' | 'shortcuts' | null>(null);
  const close = () => setDialog(null);
  useCommands();
  useCommand('about', () => setDialog('about'));
  useCommand('shortcuts', () => setDialog('shortcuts'));
  if (dialog === 'about') return <AboutDialog onClose={close} />;
  return dialog === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null;
}
