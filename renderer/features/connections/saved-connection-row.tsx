import MoreIcon from '@mui/icons-material/MoreVert';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { callMain, type OutputOf } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { useNow } from '../../components/use-now.ts';
import { sentence } from '../../texts/sentence.ts';
import { useFormats } from '../../texts/use-formats.ts';
import type { SavedConnection } from './use-saved-connections.ts';
import { useConnectionsTexts } from './use-connections-texts.ts';

type TestResult = OutputOf<'connections', 'testSaved'>;

type Props = Readonly<{
  connection: SavedConnection;
  /** Something connects already. */
  busy: boolean;
  onConnect: () => void;
  onEdit: () => void;
  onRemove: () => void;
  children?: React.ReactNode;
}>;

/** One remembered connection, and what can be done with it. */
export function SavedConnectionRow(props: Props) {
  const { connection, busy } = props;
  const texts = useConnectionsTexts().saved;
  const [result, setResult] = useState<TestResult | null>(null);
  const test = useAction(async () => {
    setResult(null);
    setResult(await callMain('connections', 'testSaved', { connectionId: connection.connectionId }));
  });
  return (
    <Stack component="li" spacing={1} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
        <ConnectionFacts connection={connection} />
        <Button
          variant="contained"
          aria-label={texts.connectTo(connection.name)}
          disabled={busy || test.busy}
          onClick={props.onConnect}
        >
          {texts.connect}
        </Button>
        <MoreMenu {...props} busy={busy || test.busy} onTest={test.run} />
      </Stack>
      {test.busy && (
        <Typography role="status" variant="body2" color="textSecondary">
          {texts.testing}
        </Typography>
      )}
      {result && <TestWords result={result} />}
      {test.error && (
        <ErrorPanel error={test.error} question={{ address: connection.address, credentials: null }} />
      )}
      {props.children}
    </Stack>
  );
}

type MenuProps = Pick<Props, 'connection' | 'busy' | 'onEdit' | 'onRemove'> & { readonly onTest: () => void };

function MoreMenu({ connection, busy, onTest, onEdit, onRemove }: MenuProps) {
  const texts = useConnectionsTexts().saved;
  const entries = [
    [texts.test, onTest],
    [texts.edit, onEdit],
    [texts.remove, onRemove],
  ] as const;
  return (
    <MenuButton
      label={texts.moreFor(connection.name)}
      button={{ color: 'inherit', sx: { minWidth: 0 }, disabled: busy }}
      items={(close) =>
        entries.map(([words, act]) => (
          <MenuItem
            key={words}
            onClick={() => {
              close();
              act();
            }}
          >
            {words}
          </MenuItem>
        ))
      }
    >
      <MoreIcon fontSize="small" />
    </MenuButton>
  );
}

function ConnectionFacts({ connection }: { connection: SavedConnection }) {
  const texts = useConnectionsTexts();
  const { ago } = useFormats();
  const { saved } = texts;
  const now = useNow();
  const { name, address, userName, email, lastUsedAt } = connection;
  const used = lastUsedAt === null ? saved.neverUsed : saved.lastUsed(ago(lastUsedAt, now));
  return (
    <Stack sx={{ flex: 1, minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        <bdi dir="auto">{name}</bdi>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        <bdi>{address}</bdi>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        <bdi dir="auto">{userName ?? email ?? texts.personalAccessToken}</bdi>, {used},{' '}
        {saved.keptBy[connection.keptBy]}
      </Typography>
    </Stack>
  );
}

function TestWords({ result: { isAdmin, userName, email } }: { result: TestResult }) {
  const texts = useConnectionsTexts().saved;
  const who = (
    <>
      <bdi dir="auto">{userName ?? texts.thisUser}</bdi>
      {email !== null && userName !== null && ` (${email})`}
    </>
  );
  return isAdmin ? (
    <Alert severity="success" role="status">
      {sentence(texts.works(who))}
    </Alert>
  ) : (
    <Alert severity="warning" role="status">
      {sentence(texts.isNoAdmin(who))}
    </Alert>
  );
}
