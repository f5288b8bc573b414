import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from '../../../../../electron/main/journal/journal.ts';
import type { JournalEvent } from '../../../../../electron/main/journal/journal-event.ts';
import { keychainDouble } from '../../../../support/keychain-double.ts';
import { silentLog } from '../../../../support/silent-log.ts';

let folder: string;
let file: string;
let keychain: ReturnType<typeof keychainDouble>;
/** What has to survive a rewriting of the file. */
let live: JournalEvent[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-journal-'));
  file = join(folder, 'keydesk.journal');
  keychain = keychainDouble();
  live = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secret = 'a'.repeat(64);
const held = (ticketId: string): JournalEvent => ({
  type: 'secrets-held',
  ticket: { ticketId, reason: 'create-key', createdAt: 1, jobId: null, connection: 'service' },
  entries: [
    {
      position: 0,
      collected: null,
      heldAt: 0,
      warnedAt: null,
      clientId: 'C'.repeat(32),
      userName: 'Ada',
      userEmail: null,
      clientSecret: secret,
    },
  ],
});
const newJournal = (at = file) => new Journal({ file: at, snapshot: () => live, log: silentLog });

/** Begins to keep, as at a start of Keydesk. @returns what was left behind */
async function attach(journal: Journal): Promise<readonly JournalEvent[]> {
  let leftBehind: readonly JournalEvent[] = [];
  await journal.attach(keychain.storage, (events) => {
    leftBehind = events;
    live.push(...events);
  });
  return leftBehind;
}

describe('a journal', () => {
  it('gives back what was appended, also when Keydesk was killed', async () => {
    const killed = newJournal();
    expect(await attach(killed)).toEqual([]);
    killed.append(held('one'));
    killed.append(held('two'));
    live = [];
    expect(await attach(newJournal())).toEqual([held('one'), held('two')]);
  });

  it('keeps what was left behind for the start after the next', async () => {
    const first = newJournal();
    await attach(first);
    first.append(held('one'));
    live = [];
    await attach(newJournal());
    live = [];
    expect(await attach(newJournal())).toEqual([held('one')]);
  });

  it('writes nothing at all until the keychain or the vault can seal', () => {
    const journal = newJournal();
    journal.append(held('one'));
    expect(journal.isKept).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is for this user only, and shows no secret', async () => {
    const journal = newJournal();
    await attach(journal);
    journal.append(held('one'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'latin1')).not.toContain(secret);
    expect(readFileSync(file, 'latin1')).not.toContain('Ada');
  });

  it('has another key after each rotation, and what is held no more is gone from the file', async () => {
    const journal = newJournal();
    await attach(journal);
    journal.append(held('collected'));
    live = [held('waiting')];
    await journal.rotate();
    journal.append({ type: 'secrets-closed', ticketId: 'later', positions: [0] });
    expect(keychain.state.sealed).toBe(2);
    live = [];
    const events = await attach(newJournal());
    expect(events).toEqual([held('waiting'), { type: 'secrets-closed', ticketId: 'later', positions: [0] }]);
  });

  it('overwrites the key of the file that a rotation replaces', async () => {
    const journal = newJournal();
    await attach(journal);
    journal.append(held('collected'));
    const copy = join(folder, 'the-old-file');
    // A second name keeps the bytes where they are.
    execFileSync('ln', [file, copy]);
    await journal.rotate();
    rmSync(file);
    expect(await attach(newJournal(copy))).toEqual([]);
  });

  it('loses no event that comes while it is being rotated', async () => {
    const journal = newJournal();
    await attach(journal);
    const rotating = journal.rotate();
    journal.append(held('meanwhile'));
    live.push(held('meanwhile'));
    await rotating;
    live = [];
    expect(await attach(newJournal())).toEqual([held('meanwhile')]);
  });

  it('whose last record is torn gives the others back and goes on', async () => {
    const first = newJournal();
    await attach(first);
    first.append(held('one'));
    const { size } = statSync(file);
    first.append(held('two'));
    truncateSync(file, size + 30);
    live = [];
    const second = newJournal();
    expect(await attach(second)).toEqual([held('one')]);
    second.append(held('three'));
    live = [];
    expect(await attach(newJournal())).toEqual([held('one'), held('three')]);
  });

  it('that is damaged gives back what can be read, and is set aside, not overwritten', async () => {
    const first = newJournal();
    await attach(first);
    const { size } = statSync(file);
    first.append(held('one'));
    first.append(held('two'));
    const bytes = readFileSync(file);
    bytes[size + 30]! ^= 1;
    writeFileSync(file, bytes);
    live = [];
    expect(await attach(newJournal())).toEqual([held('two')]);
    const aside = readdirSync(folder).find((name) => name.includes('set-aside')) ?? '';
    expect(readFileSync(join(folder, aside))).toEqual(bytes);
  });

  it('sealed by another keychain is set aside, and a new one begun', async () => {
    const first = newJournal();
    await attach(first);
    first.append(held('one'));
    keychain = keychainDouble();
    live = [];
    const second = newJournal();
    expect(await attach(second)).toEqual([]);
    expect(second.isKept).toBe(true);
    expect(readdirSync(folder).some((name) => name.includes('set-aside'))).toBe(true);
  });

  it('is not begun when nothing can seal: journal_not_written, and no file is made or changed', async () => {
    keychain.state.failSeal = true;
    await expect(attach(newJournal())).rejects.toMatchObject({ code: 'journal_not_written' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('survives a crash between the new file and its new name', async () => {
    const first = newJournal();
    await attach(first);
    first.append(held('one'));
    writeFileSync(`${file}.new`, 'half of a file');
    live = [];
    expect(await attach(newJournal())).toEqual([held('one')]);
  });
});

// A file system of its own that is full after 2 MB takes the rights of root, which the gate has.
describe.runIf(process.getuid?.() === 0 && process.platform === 'linux')('on a full disk', () => {
  let disk: string;
  beforeEach(() => {
    disk = join(folder, 'disk');
    execFileSync('mkdir', [disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]);
  });
  afterEach(() => execFileSync('umount', ['-l', disk]));
  const fillUp = () => {
    try {
      execFileSync('dd', ['if=/dev/zero', `of=${join(disk, 'other')}`, 'bs=4k'], { stdio: 'ignore' });
    } catch {
      // It ends with "no space left", as it should.
    }
  };

  it('the reserve takes what was already done; the next one is refused, and nothing that was kept is lost', async () => {
    const small = join(disk, 'keydesk.journal');
    const journal = newJournal(small);
    await attach(journal);
    fillUp();
    const done = Array.from({ length: 30 }, (_, i) => held(`done already ${i}`));
    for (const event of done) journal.append(event);
    fillUp();
    const more = () => {
      for (let i = 0; i < 100; i += 1) journal.append(held(`more ${i}`));
    };
    expect(more).toThrow(expect.objectContaining({ code: 'journal_not_written' }) as Error);
    rmSync(join(disk, 'other'));
    live = [];
    const events = await attach(newJournal(small));
    expect(events.slice(0, done.length)).toEqual(done);
  });

  it('rotating fails with journal_not_written, and the old file stays as it was', async () => {
    const small = join(disk, 'keydesk.journal');
    const journal = newJournal(small);
    await attach(journal);
    journal.append(held('one'));
    fillUp();
    live = Array.from({ length: 10_000 }, (_, i) => held(`many ${i}`));
    await expect(journal.rotate()).rejects.toMatchObject({ code: 'journal_not_written' });
    rmSync(join(disk, 'other'));
    live = [];
    expect(await attach(newJournal(small))).toEqual([held('one')]);
  });
});
