import { expect, it } from 'vitest';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import type { Notice } from '../../../../../electron/main/windows/notify.ts';
import { createTellSecrets } from '../../../../../electron/main/windows/tell-secrets.ts';

const told = (language: 'en' | 'de') => {
  const notices: Notice[] = [];
  const tell = createTellSecrets({
    notify: (notice) => notices.push(notice),
    onOpen: () => undefined,
    texts: () => textsOf(language).secretNotices,
  });
  tell.onSecretsLeaving(1_200, 3.6 * 3_600_000);
  tell.onSecretsLeaving(1, 60_000);
  tell.onSecretsLeft(2);
  return notices.map(({ body }) => body);
};

it('a notice says how many new client secrets leave and when, in numbers that may stand on a locked screen', () => {
  expect(told('en')).toEqual([
    '1,200 client secrets were not collected. Keydesk forgets them for good, the first in 4 hours.',
    '1 client secret was not collected. Keydesk forgets it for good, the first in 1 hour.',
    '2 client secrets were not collected in time. Their API keys need new ones.',
  ]);
  expect(told('de')[0]).toBe(
    '1.200 Client Secrets wurden noch nicht abgeholt. Keydesk vergisst sie endgültig, das erste in 4 Stunden.',
  );
});
