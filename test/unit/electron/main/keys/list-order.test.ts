import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { putInOrder, sortNameOf } from '../../../../../electron/main/keys/list-order.ts';
import { foldText } from '../../../../../service/database/fold-text.ts';

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
// Few of each, so that names and their beginnings are the same now and then.
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', 'ß', 'Я', '\uE000', '\uFFFD', '🦊', '𠀀'), maxLength: 3 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }).filter((text) => text.isWellFormed() && !text.includes('\0')),
);
const key = fc.record({ name, keyId: fc.constantFrom('0a', '0b', 'f0', 'f1') });

const database = new DatabaseSync(':memory:');
database.exec('create table keys (sort_name text not null, key_id text not null)');
afterAll(() => database.close());

type Key = Readonly<{ name: string; keyId: string }>;
/** As the key service's list is: by the folded name, then by the id. */
function listedByService(keys: readonly Key[]): string[] {
  database.exec('delete from keys');
  const insert = database.prepare('insert into keys values (?, ?)');
  for (const { name, keyId } of keys) insert.run(foldText(name), keyId);
  const rows = database.prepare('select sort_name, key_id from keys order by sort_name, key_id').all();
  return rows.map((row) => `${String(row['sort_name'])} ${String(row['key_id'])}`);
}

it('names of any script that come bit by bit stand where the list of keys has them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(key, { maxLength: 6 }), { maxLength: 5 }), (bits) => {
      const listed: (Key & { sortName: string })[] = [];
      for (const bit of bits)
        putInOrder(
          listed,
          bit.map((one) => ({ ...one, sortName: sortNameOf(one.name) })),
        );
      expect(listed.map(({ name, keyId }) => `${foldText(name)} ${keyId}`)).toEqual(
        listedByService(bits.flat()),
      );
    }),
  );
});

it('two names are one for the order exactly when they are one for the key service', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      for (const text of [other, one.toUpperCase(), one.normalize('NFD')])
        expect(sortNameOf(one) === sortNameOf(text)).toBe(foldText(one) === foldText(text));
    }),
  );
});
