import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { ChartCard } from './chart-card.tsx';
import { chartsOf } from './charts.ts';
import { OverviewHeader } from './overview-header.tsx';
import { OverviewReport } from './overview-report.tsx';
import { useOverview, type KeyFilter, type Overview } from './use-overview.ts';
import { useOverviewTexts } from './use-overview-texts.ts';
import { useReport } from './use-report.ts';

type Props = Readonly<{
  /** Lists exactly these keys on their page. */
  onChoose: (filter: KeyFilter) => void;
}>;

/** All keys at a glance: how old, how used, whose, and which end soon. */
export function OverviewPage({ onChoose }: Props) {
  const { overview, error, loading, reload } = useOverview();
  const report = useReport();
  return (
    <Stack sx={{ height: '100%', overflow: 'auto' }}>
      <OverviewHeader overview={overview} loading={loading} onReload={reload} report={report} />
      <Stack sx={{ px: 2, pb: 2, gap: 1.5, flex: 1 }}>
        {error && <ErrorPanel error={error} onRetry={reload} />}
        {report.error && <ErrorPanel error={report.error} />}
        {overview ? <Charts overview={overview} onChoose={onChoose} /> : !error && <Skeletons />}
      </Stack>
      {overview && report.shown && <OverviewReport overview={overview} onShown={report.shown} />}
    </Stack>
  );
}

const grid = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
} as const;

function Charts({ overview, onChoose }: Props & { overview: Overview }) {
  const texts = useOverviewTexts();
  if (overview.total === 0) {
    return (
      <EmptyState
        title={texts.empty.title}
        action={
          <Button variant="contained" href="#keys">
            {texts.empty.toKeys}
          </Button>
        }
      >
        {texts.empty.what}
      </EmptyState>
    );
  }
  return (
    <Box sx={grid}>
      {chartsOf(overview, texts).map((chart) => (
        <ChartCard key={chart.name} chart={chart} total={overview.total} onChoose={onChoose} />
      ))}
    </Box>
  );
}

function Skeletons() {
  const texts = useOverviewTexts();
  return (
    <Box sx={grid} role="status" aria-label={texts.loading}>
      {[1, 2, 3, 4].map((place) => (
        <Skeleton key={place} variant="rounded" height={240} animation={false} />
      ))}
    </Box>
  );
}
