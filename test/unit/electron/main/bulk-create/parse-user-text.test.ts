import { describe, expect, it } from 'vitest';
import { parseUserText } from '../../../../../electron/main/bulk-create/parse-user-text.ts';

const textsIn = (text: string) => parseUserText(text).map((user) => user.text);

describe('a pasted list of users', () => {
  it('is one user a line, whatever ends the lines; empty ones do not count', () => {
    expect(parseUserText('\uFEFFada@x.test\r\n\n  max@x.test \rLovelace, Ada\u2028712020:1-2')).toEqual([
      { line: 1, text: 'ada@x.test' },
      { line: 3, text: 'max@x.test' },
      { line: 4, text: 'Lovelace, Ada' },
      { line: 5, text: '712020:1-2' },
    ]);
  });

  it('may have several on a line, parted by semicolons, tabs, or commas between e-mails', () => {
    expect(textsIn('a@x.test; b@x.test\tc@x.test')).toEqual(['a@x.test', 'b@x.test', 'c@x.test']);
    expect(textsIn('a@x.test, b@x.test,')).toEqual(['a@x.test', 'b@x.test']);
    expect(textsIn('Lovelace, Ada; Müller, Max')).toEqual(['Lovelace, Ada', 'Müller, Max']);
  });

  it('takes the e-mail out of what mail programs write', () => {
    expect(textsIn('Ada Admin <ada@x.test>; "Müller, Max" <mailto:max@x.test>, <b@x.test>')).toEqual([
      'ada@x.test',
      'max@x.test',
      'b@x.test',
    ]);
    expect(textsIn('Müller, Max <max@x.test>, b@x.test')).toEqual(['max@x.test', 'b@x.test']);
    expect(textsIn('mailto:ada@x.test')).toEqual(['ada@x.test']);
  });

  it('names nobody when there is nothing but white space', () => {
    expect(parseUserText(' \n;;\t, \n')).toEqual([]);
  });

  it('reads 100,000 lines', () => {
    expect(parseUserText('somebody@company.test\n'.repeat(100_000))).toHaveLength(100_000);
  });
});
