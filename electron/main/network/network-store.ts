import ElectronStore from 'electron-store';
import { Check } from 'typebox/value';
import { proxyMode } from '../../contract/network/network.ts';
import { array, nullable, object, string, type Static } from '../../contract/core/schema.ts';

const kept = object({
  proxy: object({ mode: proxyMode, address: nullable(string()) }),
  /** As they were when they were chosen and looked at; a certificate is nothing secret. */
  authorities: nullable(object({ fileName: string(), certificates: array(string()) })),
  /** Where it is: a private key is not copied. */
  clientCertificate: nullable(object({ file: string(), keyFile: nullable(string()) })),
});
export type KeptNetwork = Static<typeof kept>;

const nothingKept: KeptNetwork = {
  proxy: { mode: 'system', address: null },
  authorities: null,
  clientCertificate: null,
};

/** What is kept of the network, in network.json: no password and no passphrase. */
export function createNetworkStore(
  store = new ElectronStore<{ network?: unknown }>({ name: 'network', clearInvalidConfig: true }),
) {
  return {
    /** What nobody has set where the file holds none, or one of another version. */
    read: (): KeptNetwork => {
      const found = store.get('network');
      return Check(kept, found) ? found : nothingKept;
    },
    write: (next: KeptNetwork): void => store.set('network', next),
  };
}
export type NetworkStore = ReturnType<typeof createNetworkStore>;
