import { randomBytes } from 'node:crypto';
import { keychainDouble } from '../../support/keychain-double.ts';
import { silentLog } from '../../support/silent-log.ts';
import { openCredentialStore, type CredentialFiles, type KeptState } from './kill-credentials-store.ts';

/** Saves, changes and removes credentials by the real store without end, telling before each change what will be and after it that it is. */
export type ToChild = CredentialFiles & Readonly<{ state: KeptState }>;
export type FromChild = Readonly<{ type: 'begin'; next: KeptState } | { type: 'done' }>;

const most = 6;
const tell = (message: FromChild) =>
  new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)];

process.once('message', (files: ToChild) => void work(files));
process.once('disconnect', () => process.exit(0));

async function work(files: ToChild): Promise<void> {
  const keychain = keychainDouble(Buffer.from(files.keychainKey, 'base64'));
  const store = await openCredentialStore(files, keychain, silentLog);
  let state = files.state;
  const idOf = (address: string) => store.list().find((one) => one.address === address)?.connectionId ?? '';
  const credentialsOf = (apiToken: string) => ({
    method: 'api-token' as const,
    email: 'ada@acme.test',
    apiToken,
  });
  const change = async (next: KeptState, act: () => Promise<unknown>) => {
    await tell({ type: 'begin', next });
    await act();
    state = next;
    await tell({ type: 'done' });
  };
  for (;;) {
    const address = pick(Object.keys(state));
    const secret = `plain-secret-${randomBytes(12).toString('hex')}`;
    const choice = Math.random();
    if (address === undefined || (choice < 0.4 && Object.keys(state).length < most)) {
      const added = `https://jira-${randomBytes(4).toString('hex')}.test`;
      const facts = {
        name: 'new',
        kind: 'jira' as const,
        address: added,
        user: { userId: 'ada', displayName: 'Ada' },
      };
      await change({ ...state, [added]: { name: 'new', secret } }, () =>
        store.save({ ...facts, credentials: credentialsOf(secret) }, 'on-this-computer'),
      );
    } else if (choice < 0.6) {
      const { [address]: kept, ...others } = state;
      await change({ ...others, [address]: { name: kept?.name ?? '', secret } }, () =>
        store.replaceCredentials(idOf(address), credentialsOf(secret)),
      );
    } else if (choice < 0.75) {
      const name = randomBytes(4).toString('hex');
      const before = state[address]?.secret ?? '';
      await change({ ...state, [address]: { name, secret: before } }, () =>
        store.change(idOf(address), { name }),
      );
    } else {
      const rest = Object.fromEntries(Object.entries(state).filter(([one]) => one !== address));
      await change(rest, () => store.remove(idOf(address)));
    }
  }
}
