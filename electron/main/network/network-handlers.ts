import type { Handlers } from '../../contract/index.ts';
import type { Clipboard } from '../security/clipboard.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { AskWhichFile } from '../windows/ask.ts';
import { cancelDoctor } from './cancel-doctor.ts';
import { chooseAuthorities } from './choose-authorities.ts';
import { chooseClientCertificate } from './choose-client-certificate.ts';
import { copyDoctorReport } from './copy-doctor-report.ts';
import type { Network } from './network.ts';
import { createConnectionDoctor } from '../connection-doctor/connection-doctor.ts';
import type { Connections } from '../connections/connections.ts';
import type { Emit } from '../ipc/emit-event.ts';
import { enterProxyLogin } from './enter-proxy-login.ts';
import { forgetProxyLogin } from './forget-proxy-login.ts';
import { getNetwork } from './get-network.ts';
import { removeAuthorities } from './remove-authorities.ts';
import { removeClientCertificate } from './remove-client-certificate.ts';
import { saveProxy } from './save-proxy.ts';
import { startDoctor } from './start-doctor.ts';
import { unlockClientCertificate } from './unlock-client-certificate.ts';

export type NetworkHandlerDeps = Readonly<{
  network: Network;
  connections: Pick<Connections, 'openConnection'>;
  emit: Emit;
  clipboard: Pick<Clipboard, 'copyText'>;
  askFile: AskWhichFile;
  settings: Pick<SettingsStore, 'texts'>;
}>;

/** One handler for every call about the network. */
export const networkHandlers = (deps: NetworkHandlerDeps): Handlers['network'] => {
  const { network, connections, emit, clipboard, askFile } = deps;
  const { texts } = deps.settings;
  const doctor = createConnectionDoctor({
    network,
    openConnection: () => connections.openConnection(),
    onProgress: (run) => emit('network', 'doctorProgressed', run),
    texts,
  });
  return {
    cancelDoctor: cancelDoctor(doctor),
    chooseAuthorities: chooseAuthorities(network, askFile, texts),
    chooseClientCertificate: chooseClientCertificate(network, askFile, texts),
    copyDoctorReport: copyDoctorReport(doctor, clipboard, texts),
    enterProxyLogin: enterProxyLogin(network),
    forgetProxyLogin: forgetProxyLogin(network),
    getNetwork: getNetwork(network),
    removeAuthorities: removeAuthorities(network),
    removeClientCertificate: removeClientCertificate(network),
    saveProxy: saveProxy(network),
    startDoctor: startDoctor(doctor),
    unlockClientCertificate: unlockClientCertificate(network),
  };
};
