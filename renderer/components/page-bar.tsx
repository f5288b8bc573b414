import FirstPageIcon from '@mui/icons-material/FirstPage';
import NavigateBeforeIcon from '@mui/icons-material/NavigateBefore';
import NavigateNextIcon from '@mui/icons-material/NavigateNext';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { formatNumber } from './format-number.ts';

type Props = Readonly<{
  /** Counted from 0. */
  page: number;
  pageSize: number;
  shown: number;
  /** Not known for a list that only pages. */
  total?: number | undefined;
  goFirst: () => void;
  goBack: (() => void) | null;
  goOn: (() => void) | null;
  children?: React.ReactNode;
}>;

/** Where one is in a paged list, and the ways on. */
export function PageBar({ page, pageSize, shown, total, goFirst, goBack, goOn, children }: Props) {
  const from = page * pageSize + 1;
  const range = shown === 0 ? '' : `${formatNumber(from)}–${formatNumber(from + shown - 1)}`;
  const of = range !== '' && total !== undefined ? ` of ${formatNumber(total)}` : '';
  return (
    <Stack
      component="nav"
      aria-label="Pages of the list"
      direction="row"
      spacing={1}
      sx={{
        px: 2,
        py: 0.5,
        alignItems: 'center',
        justifyContent: 'flex-end',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {children}
      <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
        {range + of}
      </Typography>
      <IconButton size="small" aria-label="First page" disabled={goBack === null} onClick={goFirst}>
        <FirstPageIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label="Previous page"
        disabled={goBack === null}
        onClick={() => goBack?.()}
      >
        <NavigateBeforeIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label="Next page" disabled={goOn === null} onClick={() => goOn?.()}>
        <NavigateNextIcon fontSize="small" />
      </IconButton>
    </Stack>
  );
}
