import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { abandonDrafts, draftBeside, openDraft } from '../../../../../electron/main/exports/draft-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-draft-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const placesIn = (where: string, mayReplace = true) => ({
  path: join(where, 'keys.csv'),
  draft: join(where, '.keys.csv.part'),
  mayReplace,
});

describe('a file that is written', () => {
  it('bears its name only when it is whole, and is for this user only', async () => {
    const draft = await openDraft(placesIn(folder));
    await draft.add(Buffer.from('count: ?\n'));
    await draft.add(Buffer.from('rest'));
    expect(readdirSync(folder)).toEqual(['.keys.csv.part']);
    await draft.finish(Buffer.from('count: 1\n'));
    expect(readdirSync(folder)).toEqual(['keys.csv']);
    expect(readFileSync(join(folder, 'keys.csv'), 'utf8')).toBe('count: 1\nrest');
    expect(statSync(join(folder, 'keys.csv')).mode & 0o777).toBe(0o600);
  });

  it('and given up leaves nothing, and what was there before as it was', async () => {
    writeFileSync(join(folder, 'keys.csv'), 'before');
    const draft = await openDraft(placesIn(folder));
    await draft.add(Buffer.from('half'));
    await draft.abandon();
    expect(readdirSync(folder)).toEqual(['keys.csv']);
    expect(readFileSync(join(folder, 'keys.csv'), 'utf8')).toBe('before');
  });

  it('and not finished when the program ends leaves nothing; what was finished stays', async () => {
    const whole = await openDraft({ ...placesIn(folder), path: join(folder, 'whole.csv') });
    await whole.finish(null);
    const half = await openDraft(placesIn(folder));
    await half.add(Buffer.from('half'));
    await abandonDrafts();
    expect(readdirSync(folder)).toEqual(['whole.csv']);
    await expect(half.finish(null)).rejects.toMatchObject({ name: 'FileFailed' });
    expect(readdirSync(folder)).toEqual(['whole.csv']);
  });

  it('takes no name that is there already, when it may not', async () => {
    writeFileSync(join(folder, 'keys.csv'), 'before');
    await expect(openDraft(placesIn(folder, false))).rejects.toMatchObject({ fault: 'file_exists' });
    expect(readdirSync(folder)).toEqual(['keys.csv']);
  });

  it('takes no name that somebody took meanwhile, when it may not', async () => {
    const draft = await openDraft(placesIn(folder, false));
    writeFileSync(join(folder, 'keys.csv'), 'his');
    await expect(draft.finish(null)).rejects.toMatchObject({ fault: 'file_exists' });
    expect(readFileSync(join(folder, 'keys.csv'), 'utf8')).toBe('his');
    expect(readdirSync(folder)).toEqual(['keys.csv']);
  });

  it('in a folder that is not there is folder_not_found', async () => {
    await expect(openDraft(placesIn(join(folder, 'gone')))).rejects.toMatchObject({
      fault: 'folder_not_found',
    });
  });

  it('in a folder that goes meanwhile is folder_not_found', async () => {
    const draft = await openDraft(placesIn(folder));
    rmSync(folder, { recursive: true });
    await expect(draft.finish(null)).rejects.toMatchObject({ fault: 'folder_not_found' });
  });

  it('by the name of a folder is file_not_written', async () => {
    mkdirSync(join(folder, 'keys.csv'));
    const draft = await openDraft(placesIn(folder));
    await expect(draft.finish(null)).rejects.toMatchObject({ fault: 'file_not_written' });
    expect(readdirSync(folder)).toEqual(['keys.csv']);
  });

  it.each([
    ['letters', 'k'.repeat(250)],
    ['signs of three bytes', '山'.repeat(83)],
    ['signs of four bytes', '𝄞'.repeat(62)],
  ])('may have a name as long as file systems take, of %s', async (_of, name) => {
    const path = join(folder, name);
    const draft = await openDraft({ path, draft: draftBeside(path), mayReplace: false });
    expect(readdirSync(folder)[0]).toMatch(/^(k+|山+|𝄞+)\.[-0-9a-f]{36}\.part$/u);
    await draft.finish(null);
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)('on a disk of its own', () => {
  let disk: string;
  const mount = (options: string) => {
    disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  };
  afterEach(() => execFileSync('umount', [disk]));

  it('that is full it is disk_full, and no part of it takes up room', async () => {
    mount('size=1m');
    const draft = await openDraft(placesIn(disk));
    const fill = async () => {
      for (;;) await draft.add(Buffer.alloc(300_000));
    };
    await expect(fill()).rejects.toMatchObject({ fault: 'disk_full' });
    expect(readdirSync(disk)).toEqual([]);
  });

  it('that may not be written it is file_not_permitted', async () => {
    mount('ro');
    await expect(openDraft(placesIn(disk))).rejects.toMatchObject({ fault: 'file_not_permitted' });
  });
});
