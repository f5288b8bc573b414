import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folderNameOf } from '../../../../../electron/main/connections/folder-name.ts';

it('says which Jira it is for, and never the same for two addresses of one host', () => {
  const names = ['https://jira.acme.test', 'https://jira.acme.test/a', 'https://jira.acme.test:8443'].map(
    folderNameOf,
  );
  for (const name of names) expect(name).toMatch(/^jira\.acme\.test-[0-9a-f]{12}$/);
  expect(new Set(names).size).toBe(3);
});

it('is a plain name in one folder, whatever the address', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      expect(folderNameOf(url)).toMatch(/^[a-z0-9.-]+-[0-9a-f]{12}$/i);
    }),
  );
  expect(folderNameOf('http://[::1]:8080/..')).toMatch(/^[a-z0-9.-]+$/);
});
