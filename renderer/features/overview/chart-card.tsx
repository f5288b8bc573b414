import BarChartIcon from '@mui/icons-material/BarChart';
import TableRowsIcon from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { BucketChart } from './bucket-chart.tsx';
import { BucketTable } from './bucket-table.tsx';
import type { Chart } from './charts.ts';
import type { KeyFilter } from './use-overview.ts';
import { useOverviewTexts } from './use-overview-texts.ts';

type Props = Readonly<{ chart: Chart; total: number; onChoose: (filter: KeyFilter) => void }>;

/** One chart or its table, under what it found. */
export function ChartCard({ chart, total, onChoose }: Props) {
  const texts = useOverviewTexts();
  const id = useId();
  const [isTable, setTable] = useState(false);
  const switchTo = isTable ? texts.asChart : texts.asTable;
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{
        minWidth: 0,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        gridColumn: chart.layout === 'vertical' ? '1 / -1' : undefined,
      }}
    >
      <Stack direction="row" sx={{ gap: 1, mb: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={id} variant="h3" component="h2">
            {chart.finding}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {texts.charts[chart.name]}
          </Typography>
        </Box>
        <IconButton
          size="small"
          title={switchTo}
          aria-label={`${switchTo}: ${texts.charts[chart.name]}`}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? <BarChartIcon fontSize="small" /> : <TableRowsIcon fontSize="small" />}
        </IconButton>
      </Stack>
      {isTable ? (
        <BucketTable chart={chart} total={total} onChoose={onChoose} />
      ) : (
        <Box role="group" aria-label={texts.chartHint(texts.charts[chart.name])}>
          <BucketChart chart={chart} onChoose={onChoose} />
        </Box>
      )}
    </Box>
  );
}
