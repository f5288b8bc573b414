import { lazy, Suspense } from 'react';
import { useCommand } from '../../components/use-command.ts';
import { useNetworkHelp } from '../../components/network-help.tsx';

/** Of use to few, so read when it is first opened. */
const DoctorDialog = lazy(async () => ({ default: (await import('./doctor-dialog.tsx')).DoctorDialog }));

const ProxyLoginDialog = lazy(async () => ({
  default: (await import('./proxy-login-dialog.tsx')).ProxyLoginDialog,
}));

/** The dialogs about the network; they open with and without a connection. */
export function NetworkDialogs() {
  const { dialog, close, openDoctor } = useNetworkHelp();
  useCommand('connectionDoctor', () => openDoctor({ address: null, credentials: null }));
  if (dialog === null) return null;
  return (
    <Suspense>
      {dialog.kind === 'doctor' ? (
        <DoctorDialog question={dialog.question} onClose={close} />
      ) : (
        <ProxyLoginDialog proxy={dialog.proxy} onClose={close} />
      )}
    </Suspense>
  );
}
