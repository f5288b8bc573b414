import { describe, expect, it } from 'vitest';
import { ownerFileNames } from '../../../../../electron/main/hand-over/owner-file-names.ts';
import { hostileNames } from '../../../../support/hostile-names.ts';

const idOf = (i: number) => i.toString(16).toUpperCase().padStart(32, '0');

describe('the name of an owner’s file', () => {
  it.each([
    ['Ann Lee', 'Ann Lee.csv.age'],
    ['山田太郎', '山田太郎.csv.age'],
    ['Zoë Ångström', 'Zoë Ångström.csv.age'],
    ['../../etc/passwd', 'etc_passwd.csv.age'],
    ['..\\..\\boot', 'boot.csv.age'],
    ['/abs', 'abs.csv.age'],
    ['-rf', 'rf.csv.age'],
    ['.hidden', 'hidden.csv.age'],
    ['a\0b\nc', 'abc.csv.age'],
    ['$(touch evil)', '(touch evil).csv.age'],
    ['Ann \u202Egpj.exe', 'Ann gpj.exe.csv.age'],
    ['CON', '_CON.csv.age'],
    ['lpt1.txt', '_lpt1.txt.csv.age'],
    ['name. . ', 'name.csv.age'],
    ['🙂', 'user.csv.age'],
    ['', 'user.csv.age'],
  ])('%j is %j', (userName, name) => {
    expect(ownerFileNames()(userName, idOf(1))).toBe(name);
  });

  it.each(hostileNames)(
    'of a user who calls himself %s is one plain name of at most 255 bytes',
    (_what, userName) => {
      const name = ownerFileNames()(userName, idOf(1));
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[\p{L}\p{N}_(@+][\p{L}\p{M}\p{N} .,_()@+-]*\.csv\.age$/u);
    },
  );

  it('of 300 letters of four bytes is cut between letters', () => {
    const name = ownerFileNames()('𠀀'.repeat(300), idOf(1));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^𠀀{60,}\.csv\.age$/u);
  });

  it('is another for each owner of the same name, also where case and form of letters do not count', () => {
    const nameOf = ownerFileNames();
    const names = ['Ann', 'ann', 'ANN', 'Zoë', 'Zoe\u0308', 'ＡＮＮ'].map((name, i) =>
      nameOf(name, `${i}`.repeat(32)),
    );
    expect(names).toEqual([
      'Ann.csv.age',
      'ann 11111111.csv.age',
      'ANN 22222222.csv.age',
      'Zoë.csv.age',
      'Zoë 44444444.csv.age',
      'ＡＮＮ 55555555.csv.age',
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6);
  });

  it('is another for each of a thousand owners of one endless name', () => {
    const nameOf = ownerFileNames();
    const names = Array.from({ length: 1_000 }, (_, i) => nameOf('x'.repeat(10_000), idOf(i)));
    expect(new Set(names).size).toBe(1_000);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });
});
