import { lazy, Suspense } from 'react';
import { useCommand } from '../../components/use-command.ts';
import { useNetworkHelp } from '../../components/network-help.tsx';
import { ProxyLoginDialog } from './proxy-login-dialog.tsx';

/** Of use to few, so read when it is first opened. */
const DoctorDialog = lazy(async () => ({ default: (await import('./doctor-dialog.tsx')).DoctorDialog }));

/** The dialogs about the network; they open with and without a connection. */
export function NetworkDialogs() {
  const { dialog, close, openDoctor } = useNetworkHelp();
  useCommand('connectionDoctor', () => openDoctor({ address: null, credentials: null }));
  if (dialog?.kind === 'doctor') {
    return (
      <Suspense>
        <DoctorDialog question={dialog.question} onClose={close} />
      </Suspense>
    );
  }
  if (dialog?.kind === 'proxy-login') return <ProxyLoginDialog proxy={dialog.proxy} onClose={close} />;
  return null;
}
