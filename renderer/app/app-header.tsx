import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Connection } from '../api/use-connection.ts';
import { ConnectionMenu } from '../features/connections/connection-menu.tsx';
import { JobsButton } from '../features/jobs/jobs-button.tsx';
import { ClipboardButton } from '../features/secrets/clipboard-button.tsx';
import { SecretTicketsButton } from '../features/secrets/secret-tickets-button.tsx';
import type { Opened } from './opened.ts';
import { PreferencesLink } from './preferences-link.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { useAppTexts } from './use-app-texts.ts';
import { routes, type Route } from './use-route.ts';

type Props = Readonly<{ route: Route; connection: Connection; opened: Opened; onLeave: () => void }>;

/** Where one can go, what runs, what waits to be collected, and who is signed in. */
export function AppHeader({ route, connection, opened, onLeave }: Props) {
  const texts = useAppTexts();
  return (
    <Stack
      component="header"
      direction="row"
      sx={{
        columnGap: 2,
        rowGap: 0.5,
        flexWrap: 'wrap',
        px: 2,
        py: 0.75,
        alignItems: 'center',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 700, letterSpacing: '-0.01em' }}>Keydesk</Typography>
      <Stack component="nav" aria-label={texts.pages} direction="row" spacing={0.5} sx={{ flex: 1 }}>
        <PageLink to="keys" current={route}>
          {texts.keys}
        </PageLink>
        <PageLink to="auditLog" current={route}>
          {texts.auditLog}
        </PageLink>
        <PageLink to="overview" current={route}>
          {texts.overview}
        </PageLink>
      </Stack>
      <JobsButton onOpen={opened.openJob} />
      <ClipboardButton />
      <SecretTicketsButton onOpen={opened.openTicket} />
      {connection.kind === 'sample' && (
        <Box
          component="span"
          sx={{ color: 'text.secondary', whiteSpace: 'nowrap', display: { xs: 'none', md: 'block' } }}
        >
          {texts.sampleData}
        </Box>
      )}
      <ThemeMenu />
      <PreferencesLink />
      <ConnectionMenu connection={connection} onLeave={onLeave} />
    </Stack>
  );
}

type LinkProps = Readonly<{ to: Route; current: Route; children: string }>;

function PageLink({ to, current, children }: LinkProps) {
  const here = to === current;
  return (
    <Link
      href={routes[to]}
      underline="none"
      aria-current={here ? 'page' : undefined}
      sx={{
        px: 1.25,
        py: 0.5,
        borderRadius: 1,
        whiteSpace: 'nowrap',
        fontWeight: 600,
        color: here ? 'text.primary' : 'text.secondary',
        bgcolor: here ? 'action.selected' : 'transparent',
        '&:hover': { color: 'text.primary' },
        '@media (forced-colors: active)': { textDecoration: here ? 'underline' : 'none' },
      }}
    >
      {children}
    </Link>
  );
}
