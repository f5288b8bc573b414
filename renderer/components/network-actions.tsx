import Button from '@mui/material/Button';
import { networkProblems } from '../../electron/contract/core/network-problems.ts';
import type { CallError } from '../api/call-main.ts';
import { useWords } from '../texts/use-words.ts';
import { useNetworkHelp, type DoctorQuestion } from './network-help.tsx';

/** What the connection doctor can say more about, or a login at the proxy mends. */
const networkCodes: ReadonlySet<string> = new Set([
  'address_unreachable',
  'address_unknown',
  'service_unreachable',
  'jira_unreachable',
  'jira_timeout',
  'jira_bad_answer',
  ...networkProblems,
]);

/** Whether an error is about the network, so that there is something to offer. */
export const isAboutNetwork = ({ code }: CallError): boolean => networkCodes.has(code);

type Props = Readonly<{ error: CallError; question: DoctorQuestion }>;

/** What can be done about an error of the network. */
export function NetworkActions({ error, question }: Props) {
  const { openDoctor, openProxyLogin } = useNetworkHelp();
  const words = useWords();
  const { proxy } = error.details;
  if (error.code === 'proxy_credentials_needed' && proxy !== undefined) {
    return (
      <Button color="inherit" size="small" onClick={() => openProxyLogin(proxy)}>
        {words.signInAtProxy}
      </Button>
    );
  }
  return (
    <Button color="inherit" size="small" onClick={() => openDoctor(question)}>
      {words.testConnection}
    </Button>
  );
}
