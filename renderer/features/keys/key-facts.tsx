import Box from '@mui/material/Box';
import { RelativeTime } from '../../components/relative-time.tsx';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { useListWords } from '../../texts/use-list-words.ts';
import type { ApiKey } from './api-key.ts';
import { graceEndOf, originOf } from './key-state.ts';
import { Expiry, LastUsed } from './key-times.tsx';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';
import { useKeysTexts } from './use-keys-texts.ts';

/** What tells a key from another, and whether anyone would miss it. */
export function KeyFacts({ apiKey }: { apiKey: ApiKey }) {
  const { userEmail, clientId, createdAt, expiresAt } = apiKey;
  const { facts } = useKeyDialogsTexts();
  const { cells } = useKeysTexts();
  const words = useListWords();
  const { exactMinute } = useFormats();
  const now = useNow();
  const graceEnd = graceEndOf(apiKey, now);
  const origin = originOf(apiKey, cells);
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'max-content minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere' },
      }}
    >
      {userEmail !== null && <Fact name={words.email}>{userEmail}</Fact>}
      <Fact name={words.clientId}>
        <span className="mono">{clientId}</span>
      </Fact>
      <Fact name={facts.created}>
        <RelativeTime at={createdAt} />
      </Fact>
      <Fact name={facts.lastUsed}>
        <LastUsed apiKey={apiKey} />
        {origin !== null && `, ${origin}`}
      </Fact>
      <Fact name={facts.expires}>
        <Expiry apiKey={apiKey} />
        {expiresAt !== null && ` · ${exactMinute(expiresAt)}`}
      </Fact>
      {graceEnd !== null && <Fact name={facts.oldSecret}>{facts.worksUntil(exactMinute(graceEnd))}</Fact>}
    </Box>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
