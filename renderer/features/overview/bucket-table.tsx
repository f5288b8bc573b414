import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFormats } from '../../texts/use-formats.ts';
import type { Chart } from './charts.ts';
import type { KeyFilter } from './use-overview.ts';
import { useOverviewTexts } from './use-overview-texts.ts';

type Props = Readonly<{
  chart: Chart;
  /** All keys, of which the shares are. */
  total: number;
  /** On paper nothing is chosen. */
  onChoose?: (filter: KeyFilter) => void;
}>;

/** A chart in numbers. */
export function BucketTable({ chart: { name, bars, layout }, total, onChoose }: Props) {
  const texts = useOverviewTexts();
  const { number } = useFormats();
  // The latest month is what one looks for.
  const rows = layout === 'vertical' ? bars.toReversed() : bars;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{texts.charts[name]}</TableCell>
          <TableCell align="right">{texts.columns.count}</TableCell>
          <TableCell align="right">{texts.columns.share}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((bar) => (
          <TableRow key={bar.name}>
            <TableCell component="th" scope="row">
              {onChoose ? (
                <Link href="#keys" onClick={() => onChoose(bar.filter)}>
                  {bar.name}
                </Link>
              ) : (
                bar.name
              )}
            </TableCell>
            <TableCell align="right">{number(bar.count)}</TableCell>
            <TableCell align="right">{texts.share(total === 0 ? 0 : bar.count / total)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
