import { useCommand } from '../../components/use-command.ts';
import { useNetworkHelp } from '../../components/network-help.tsx';
import { DoctorDialog } from './doctor-dialog.tsx';
import { ProxyLoginDialog } from './proxy-login-dialog.tsx';

/** The dialogs about the network; they open with and without a connection. */
export function NetworkDialogs() {
  const { dialog, close, openDoctor } = useNetworkHelp();
  useCommand('connectionDoctor', () => openDoctor({ address: null, credentials: null }));
  if (dialog?.kind === 'doctor') return <DoctorDialog question={dialog.question} onClose={close} />;
  if (dialog?.kind === 'proxy-login') return <ProxyLoginDialog proxy={dialog.proxy} onClose={close} />;
  return null;
}
