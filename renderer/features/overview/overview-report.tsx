import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import { createTheme, ThemeProvider, type Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useConnection, type Connection } from '../../api/use-connection.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { BucketChart } from './bucket-chart.tsx';
import { BucketTable } from './bucket-table.tsx';
import { chartsOf } from './charts.ts';
import type { Overview } from './use-overview.ts';
import { useOverviewTexts } from './use-overview-texts.ts';

type Props = Readonly<{ overview: Overview; onShown: () => void }>;

const place = 'overview-report';
/** Alone on paper, and nowhere on the screen. */
const onPaper = {
  '@media screen': { [`#${place}`]: { display: 'none' } },
  '@media print': {
    ':root': { colorScheme: 'light' },
    'html, body': { height: 'auto !important', overflow: 'visible !important', background: 'none' },
    [`body > :not(#${place})`]: { display: 'none !important' },
  },
};
const paper = {
  color: 'text.primary',
  typography: 'body2',
  '& .MuiTableCell-root': { py: 0.25 },
} as const;
/** Paper is light, whatever the screen is. */
const paperTheme = ({ typography }: Theme) => createTheme({ typography });
/** The width of A4 and Letter within their margins, at 96 pixels to the inch, is a little more. */
const paperWidth = 660;

/** The overview as it is printed: counts only, no key and no user but the admin. */
export function OverviewReport({ overview, onShown }: Props) {
  const texts = useOverviewTexts();
  const { data: connection } = useConnection();
  useEffect(() => {
    if (!connection) return undefined;
    // Charts measure their texts once they are there, and draw themselves anew.
    const timer = setTimeout(onShown);
    return () => clearTimeout(timer);
  }, [onShown, connection]);
  return createPortal(
    <ThemeProvider theme={paperTheme}>
      <GlobalStyles styles={onPaper} />
      <Box id={place} sx={paper}>
        <Typography variant="h1">{texts.report.title}</Typography>
        <ReportFacts overview={overview} connection={connection} />
        {chartsOf(overview, texts).map((chart) => (
          <Box key={chart.name} component="section" sx={{ mt: 3, breakInside: 'avoid' }}>
            <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
              {chart.finding}
            </Typography>
            <BucketChart chart={chart} width={paperWidth} />
            <BucketTable chart={chart} total={overview.total} />
          </Box>
        ))}
      </Box>
    </ThemeProvider>,
    document.body,
  );
}

type FactsProps = Pick<Props, 'overview'> & Readonly<{ connection: Connection | undefined }>;

/** Of what, of when, and by whom. */
function ReportFacts({ overview: { at, total }, connection }: FactsProps) {
  const { report } = useOverviewTexts();
  const { exactMinute, number } = useFormats();
  const facts = [
    [report.connection, connection?.kind === 'sample' ? report.sampleData : connection?.address],
    [report.signedInAs, connection?.user?.displayName],
    [report.madeAt, exactMinute(at)],
    [report.total, number(total)],
  ] as const;
  return (
    <Box component="dl" sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2 }}>
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
