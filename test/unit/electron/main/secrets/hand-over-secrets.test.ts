import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '../../../../../electron/contract/index.ts';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import { HandOvers } from '../../../../../electron/main/hand-over/hand-overs.ts';
import { startLocalSealer } from '../../../../../electron/main/hand-over/local-sealer.ts';
import { createOwnerKeys } from '../../../../../electron/main/hand-over/owner-keys.ts';
import type { StartSealer } from '../../../../../electron/main/hand-over/sealer.ts';
import { chooseOwnerKeys } from '../../../../../electron/main/secrets/choose-owner-keys.ts';
import { chooseRecipients } from '../../../../../electron/main/secrets/choose-recipients.ts';
import { handOverSecrets } from '../../../../../electron/main/secrets/hand-over-secrets.ts';
import { SecretVault } from '../../../../../electron/main/secrets/secret-vault.ts';
import { newAgeKey, openWithKey } from '../../../../support/age-program.ts';
import { readSecretsCsv } from '../../../../support/secrets-csv.ts';
import { wholeTicket } from '../../../../support/whole-ticket.ts';

const idOf = (i: number) => i.toString(16).toUpperCase().padStart(32, '0');
const secretOf = (i: number) => i.toString(16).padStart(64, '0');

let folder: string;
let vault: SecretVault;
let saveTo: string | null;
let openFrom: string | null;
let recipient: string;
let identityFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-hand-over-'));
  vault = new SecretVault(() => undefined);
  saveTo = join(folder, 'secrets.age');
  openFrom = null;
  ({ recipient, identityFile } = newAgeKey(folder));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hold = (from: number, to: number) =>
  vault.hold(
    'bulk-regenerate-keys',
    Array.from({ length: to - from }, (_, i) => ({
      clientId: idOf(from + i),
      userName: `User ${from + i}`,
      userEmail: (from + i) % 10 === 9 ? null : `u${from + i}@sample.test`,
      clientSecret: secretOf(from + i),
    })),
  ).ticketId;
const progress: { done: number; total: number }[] = [];
function handlers(startSealer: StartSealer = startLocalSealer) {
  const ownerKeys = createOwnerKeys();
  const handOvers = new HandOvers({ startSealer, onProgress: (told) => progress.push(told) });
  const askWhere = () => Promise.resolve(saveTo);
  const askFile = () => Promise.resolve(openFrom);
  const texts = () => textsOf('en');
  return {
    handOvers,
    handOver: handOverSecrets({ vault, askWhere, handOvers, ownerKeys, texts }),
    ownerKeys: chooseOwnerKeys(vault, ownerKeys, askFile, texts),
    recipients: chooseRecipients(askFile, texts),
  };
}
type Input = Parameters<Handlers['secrets']['handOverSecrets']>[0];
const toRecipient = (change: Partial<Input> & Pick<Input, 'selection'>): Input => ({
  form: 'one-file',
  seal: { kind: 'recipients', recipients: [recipient] },
  ...change,
});
const everything: Input['selection'] = {
  kind: 'all',
  filter: { ticketId: null, search: '', uncollected: true },
};

describe('what is handed over', () => {
  it('are all uncollected secrets of every ticket, and they count as collected when the file is there', async () => {
    const tickets = [hold(0, 3), hold(3, 5)];
    vault.collect(
      vault.select({ kind: 'chosen', secrets: [{ ticketId: tickets[0]!, position: 0 }] }),
      'copy',
    );
    expect(await handlers().handOver(toRecipient({ selection: everything }))).toEqual({
      path: saveTo,
      count: 4,
      left: 0,
    });
    const saved = readSecretsCsv(openWithKey(saveTo ?? '', identityFile));
    expect([...saved.keys()]).toEqual([1, 2, 3, 4].map(idOf));
    expect(vault.uncollected()).toBe(0);
    // They have left the journal; what was on the clipboard only has not.
    expect(JSON.stringify(vault.snapshot())).toContain(secretOf(0));
    expect(JSON.stringify(vault.snapshot())).not.toContain(secretOf(1));
  });

  it('are the chosen ones only, or those that a search finds; the rest stays', async () => {
    const ticketId = hold(0, 30);
    const { handOver } = handlers();
    const secrets = [4, 2].map((position) => ({ ticketId, position }));
    await handOver(toRecipient({ selection: { kind: 'chosen', secrets } }));
    expect([...readSecretsCsv(openWithKey(saveTo ?? '', identityFile)).keys()]).toEqual([idOf(2), idOf(4)]);
    const filter = { ticketId, search: 'ÚSER 1', uncollected: true };
    expect(await handOver(toRecipient({ selection: { kind: 'all', filter } }))).toMatchObject({ count: 11 });
    expect(vault.uncollected()).toBe(17);
  });

  it('are in the order of the list of keys, so that a person is found by name', async () => {
    hold(9, 12);
    hold(0, 2);
    await handlers().handOver(toRecipient({ selection: everything }));
    const byName = ['User 0', 'User 1', 'User 10', 'User 11', 'User 9'];
    const lines = openWithKey(saveTo ?? '', identityFile)
      .split('\r\n')
      .slice(1, -1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(byName);
  });

  it('is nothing when the admin cancels the dialog', async () => {
    const ticketId = hold(0, 2);
    saveTo = null;
    const answer = await handlers().handOver(toRecipient({ selection: wholeTicket(ticketId) }));
    expect(answer).toEqual({ path: null, count: 0, left: 2 });
    expect(vault.uncollected()).toBe(2);
  });

  it('is nothing when it is cancelled on the way, and no file is left', async () => {
    hold(0, 1_200);
    const tried = handlers();
    const slow = handlers(async (start) => {
      const sealer = await startLocalSealer(start);
      return {
        ...sealer,
        add: async (secrets) => {
          await sealer.add(secrets);
          slow.handOvers.cancel();
        },
      };
    });
    expect(await slow.handOver(toRecipient({ selection: everything }))).toMatchObject({
      path: null,
      left: 1_200,
    });
    expect(vault.uncollected()).toBe(1_200);
    expect(readdirSync(folder)).toEqual(['key.txt']);
    expect(await tried.handOver(toRecipient({ selection: everything }))).toMatchObject({ count: 1_200 });
    expect(progress).toContainEqual({ done: 0, total: 1_200 });
  });

  it('is one file at a time', async () => {
    hold(0, 1);
    const { handOver } = handlers();
    const [first, second] = await Promise.allSettled([
      handOver(toRecipient({ selection: everything })),
      handOver(toRecipient({ selection: everything })),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { code: 'hand_over_running' } });
  });
});

describe('a file that cannot be written', () => {
  it.each([['folder_not_found', 'gone/secrets.age']])(
    'is %s, and nothing counts as collected',
    async (code, name) => {
      hold(0, 2);
      saveTo = join(folder, name);
      await expect(handlers().handOver(toRecipient({ selection: everything }))).rejects.toMatchObject({
        code,
      });
      expect(vault.uncollected()).toBe(2);
    },
  );

  it('since the keys are none, is not asked for', async () => {
    hold(0, 2);
    const { handOver } = handlers();
    for (const [wrong, code] of [
      ['age1nonsense', 'recipient_invalid'],
      ['AGE-SECRET-KEY-1ABC', 'recipient_is_secret_key'],
    ] as const) {
      const seal = { kind: 'recipients', recipients: [recipient, wrong] } as const;
      const handing = handOver({
        selection: everything,
        form: 'one-file',
        seal: { ...seal, recipients: [...seal.recipients] },
      });
      await expect(handing).rejects.toMatchObject({ code });
    }
    expect(readdirSync(folder)).toEqual(['key.txt']);
  });

  describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('on a disk of its own', () => {
    afterEach(() => execFileSync('umount', [join(folder, 'disk')]));

    it.each([
      ['size=1m', 'disk_full'],
      ['ro', 'file_not_permitted'],
    ])('with %s is %s: nothing is left of it, and nothing counts as collected', async (options, code) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
      hold(0, 20_000);
      saveTo = join(disk, 'secrets.age');
      await expect(handlers().handOver(toRecipient({ selection: everything }))).rejects.toMatchObject({
        code,
      });
      expect(readdirSync(disk)).toEqual([]);
      expect(vault.uncollected()).toBe(20_000);
    });
  });
});

describe('owners with keys of their own', () => {
  it('get a file each; who has no key is named before, and stays uncollected', async () => {
    hold(7, 11);
    const tried = handlers();
    openFrom = join(folder, 'keys.csv');
    writeFileSync(
      openFrom,
      `E-mail;Key\nU7@sample.test;${recipient}\nu10@sample.test;${recipient}\nu8@sample.test;age1\n`,
    );
    const { keys } = await tried.ownerKeys({ selection: everything });
    expect(keys).toMatchObject({
      fileName: 'keys.csv',
      withKey: 2,
      withoutKey: 2,
      sample: [
        { userName: 'User 8', userEmail: 'u8@sample.test' },
        { userName: 'User 9', userEmail: null },
      ],
      wrongLines: [4],
    });
    expect(JSON.stringify(keys)).not.toContain(recipient);
    const seal = { kind: 'owner-keys', keysId: keys?.keysId ?? '' } as const;
    const answer = await tried.handOver({ selection: everything, form: 'file-per-owner', seal });
    expect(answer).toEqual({ path: saveTo, count: 2, left: 2 });
    const files = Object.keys(unzipSync(readFileSync(saveTo ?? '')));
    expect(files).toEqual(['User 10.csv.age', 'User 7.csv.age', 'manifest.csv']);
    expect(vault.uncollected()).toBe(2);
    await expect(
      tried.handOver({ selection: everything, form: 'file-per-owner', seal }),
    ).rejects.toMatchObject({ code: 'hand_over_nothing' });
    await expect(tried.handOver({ selection: everything, form: 'one-file', seal })).rejects.toMatchObject({
      code: 'ipc_bad_input',
    });
  });

  it('of one passphrase are at most 200 files at a time: the rest stays for the next', async () => {
    hold(0, 201);
    const sealed: number[] = [];
    const counting: StartSealer = () =>
      Promise.resolve({
        add: (secrets) => Promise.resolve(void sealed.push(secrets.length)),
        finish: () => Promise.resolve(),
        abandon: () => Promise.resolve(),
      });
    const answer = await handlers(counting).handOver({
      selection: everything,
      form: 'file-per-owner',
      seal: { kind: 'passphrase', passphrase: 'tall green ladder' },
    });
    expect(answer).toMatchObject({ count: 200, left: 1 });
    expect(vault.uncollected()).toBe(1);
  });
});

describe('a file of public keys', () => {
  it('is read as age reads it', async () => {
    openFrom = join(folder, 'keys.txt');
    writeFileSync(openFrom, `# of the team\n${recipient}\n`);
    expect(await handlers().recipients({})).toEqual({ recipients: [recipient] });
    openFrom = null;
    expect(await handlers().recipients({})).toEqual({ recipients: null });
  });

  it.each([
    ['key_file_invalid', '# nothing\n'],
    ['recipient_invalid', 'hello\n'],
    ['recipient_is_secret_key', 'AGE-SECRET-KEY-1ABC\n'],
  ])('is %s when it holds %j', async (code, text) => {
    openFrom = join(folder, 'keys.txt');
    writeFileSync(openFrom, text);
    await expect(handlers().recipients({})).rejects.toMatchObject({ code });
  });

  it('that is not there is key_file_invalid', async () => {
    openFrom = join(folder, 'none');
    await expect(handlers().recipients({})).rejects.toMatchObject({ code: 'key_file_invalid' });
  });
});
