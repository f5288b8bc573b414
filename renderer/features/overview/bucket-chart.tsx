import { useTheme } from '@mui/material/styles';
import { BarChart } from '@mui/x-charts/BarChart';
import { useFormats } from '../../texts/use-formats.ts';
import type { Chart } from './charts.ts';
import type { KeyFilter } from './use-overview.ts';
import { useOverviewTexts } from './use-overview-texts.ts';

type Props = Readonly<{
  chart: Chart;
  /** On paper nothing is chosen. */
  onChoose?: (filter: KeyFilter) => void;
  /** In pixels; as wide as its place when left out. */
  width?: number;
}>;

const barHeight = 34;
const monthsHeight = 220;
/** Room for the names of the bars: the longest of any language, in the small type of the charts. */
const namesWidth = 136;
/** Room behind the longest bar for its number. */
const headroom = 1.2;

const forced = '@media (forced-colors: active)';
/** An SVG is not forced into the colours of the system: it takes them by itself. */
const look = {
  '& text': { fontVariantNumeric: 'tabular-nums', [forced]: { fill: 'CanvasText' } },
  '& line': { [forced]: { stroke: 'CanvasText' } },
} as const;

/** The bars of a chart. A click anywhere in the lane of a bar chooses it, since a short bar is hard to hit. */
export function BucketChart({ chart: { bars, layout }, onChoose, width }: Props) {
  const texts = useOverviewTexts();
  const { number } = useFormats();
  const { palette } = useTheme();
  const isLying = layout === 'horizontal';
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const names = { scaleType: 'band', data: bars.map((bar) => bar.shortName), categoryGapRatio: 0.3 } as const;
  const counts = { min: 0, tickMinStep: 1, valueFormatter: number };
  const choose = (index: number | undefined) => {
    const bar = index === undefined ? undefined : bars[index];
    if (bar) onChoose?.(bar.filter);
  };
  return (
    <BarChart
      layout={layout}
      height={isLying ? bars.length * barHeight + 8 : monthsHeight}
      {...(width !== undefined && { width })}
      series={[
        {
          data: bars.map(({ count }) => count),
          label: texts.columns.count,
          valueFormatter: (value) => number(value ?? 0),
          ...(isLying && {
            barLabel: ({ value }) => number(value ?? 0),
            barLabelPlacement: 'outside' as const,
          }),
        },
      ]}
      xAxis={[isLying ? { ...counts, max: most * headroom, position: 'none' as const } : names]}
      yAxis={[isLying ? { ...names, width: namesWidth, disableLine: true, disableTicks: true } : counts]}
      grid={isLying ? {} : { horizontal: true }}
      colors={[palette.primary.main]}
      // The number at the top of an axis is half above it.
      margin={{ top: isLying ? 4 : 10, bottom: 4, left: 0, right: 8 }}
      borderRadius={2}
      hideLegend
      skipAnimation
      sx={onChoose ? { ...look, cursor: 'pointer' } : look}
      disableKeyboardNavigation={!onChoose}
      {...(onChoose && {
        experimentalFeatures: { keyboardActivation: true },
        onAxisClick: (_event: MouseEvent, data: { dataIndex?: number } | null) => choose(data?.dataIndex),
        onItemClick: (event: { type: string }, { dataIndex }: { dataIndex: number }) => {
          if (event.type === 'keydown') choose(dataIndex);
        },
      })}
    />
  );
}
