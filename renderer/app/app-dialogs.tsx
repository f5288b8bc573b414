import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../components/use-command.ts';
import { useCommands } from './use-commands.ts';

const AboutDialog = lazy(async () => ({
  default: (await import('../features/about/about-dialog.tsx')).AboutDialog,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('../features/about/shortcuts-dialog.tsx')).ShortcutsDialog,
}));

/** The dialogs of the console itself, and the ear for its commands. They open with and without a connection. */
export function AppDialogs() {
  const [dialog, setDialog] = useState<'about' | 'shortcuts' | null>(null);
  const close = () => setDialog(null);
  useCommands();
  useCommand('about', () => setDialog('about'));
  useCommand('shortcuts', () => setDialog('shortcuts'));
  if (dialog === null) return null;
  return (
    <Suspense>
      {dialog === 'about' ? <AboutDialog onClose={close} /> : <ShortcutsDialog onClose={close} />}
    </Suspense>
  );
}
