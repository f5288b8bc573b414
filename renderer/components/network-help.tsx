import { createContext, useContext, useMemo, useState } from 'react';
import type { InputOf } from '../api/call-main.ts';

/** What the connection doctor shall look at; null: what Keydesk is connected to. */
export type DoctorQuestion = Readonly<{
  address: InputOf<'network', 'startDoctor'>['address'];
  /** Being typed; they go to main and are kept nowhere. */
  credentials: InputOf<'network', 'startDoctor'>['credentials'];
}>;
/** What is asked of the admin about the network. */
export type NetworkDialog = Readonly<
  { kind: 'doctor'; question: DoctorQuestion } | { kind: 'proxy-login'; proxy: string }
>;
type Help = Readonly<{
  dialog: NetworkDialog | null;
  openDoctor: (question: DoctorQuestion) => void;
  openProxyLogin: (proxy: string) => void;
  close: () => void;
}>;

const nothing = () => undefined;
const HelpContext = createContext<Help>({
  dialog: null,
  openDoctor: nothing,
  openProxyLogin: nothing,
  close: nothing,
});

/** Lets any part of the console open the connection doctor and the sign-in at a proxy. */
export function NetworkHelp({ children }: { children: React.ReactNode }) {
  const [dialog, setDialog] = useState<NetworkDialog | null>(null);
  const help = useMemo(
    () => ({
      dialog,
      openDoctor: (question: DoctorQuestion) => setDialog({ kind: 'doctor', question }),
      openProxyLogin: (proxy: string) => setDialog({ kind: 'proxy-login', proxy }),
      close: () => setDialog(null),
    }),
    [dialog],
  );
  return <HelpContext value={help}>{children}</HelpContext>;
}

export const useNetworkHelp = (): Help => useContext(HelpContext);
