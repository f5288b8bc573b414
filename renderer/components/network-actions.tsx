import Button from '@mui/material/Button';
import type { CallError } from '../api/call-main.ts';
import { useNetworkHelp, type DoctorQuestion } from './network-help.tsx';

/** What the connection doctor can say more about. */
const doctorCodes: ReadonlySet<string> = new Set([
  'address_unreachable',
  'address_unknown',
  'service_unreachable',
  'jira_unreachable',
  'jira_timeout',
  'jira_bad_answer',
  'proxy_unreachable',
  'proxy_method_unsupported',
  'proxy_refused',
  'certificate_unknown_issuer',
  'certificate_expired',
  'certificate_not_yet_valid',
  'certificate_wrong_host',
  'client_certificate_required',
  'tls_failed',
]);

/** Whether an error is about the network, so that there is something to offer. */
export const isAboutNetwork = ({ code }: CallError): boolean =>
  doctorCodes.has(code) || code === 'proxy_credentials_needed';

type Props = Readonly<{ error: CallError; question: DoctorQuestion }>;

/** What can be done about an error of the network. */
export function NetworkActions({ error, question }: Props) {
  const { openDoctor, openProxyLogin } = useNetworkHelp();
  const { proxy } = error.details;
  if (error.code === 'proxy_credentials_needed' && proxy !== undefined) {
    return (
      <Button color="inherit" size="small" onClick={() => openProxyLogin(proxy)}>
        Sign in at the proxy
      </Button>
    );
  }
  return (
    <Button color="inherit" size="small" onClick={() => openDoctor(question)}>
      Test the connection
    </Button>
  );
}
