import FirstPageIcon from '@mui/icons-material/FirstPage';
import NavigateBeforeIcon from '@mui/icons-material/NavigateBefore';
import NavigateNextIcon from '@mui/icons-material/NavigateNext';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useWords } from '../texts/use-words.ts';

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
  const words = useWords();
  const from = page * pageSize + 1;
  return (
    <Stack
      component="nav"
      aria-label={words.pagesOfList}
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
        {shown > 0 && words.range(from, from + shown - 1, total)}
      </Typography>
      <IconButton size="small" aria-label={words.firstPage} disabled={goBack === null} onClick={goFirst}>
        <FirstPageIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={words.previousPage}
        disabled={goBack === null}
        onClick={() => goBack?.()}
      >
        <NavigateBeforeIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={words.nextPage} disabled={goOn === null} onClick={() => goOn?.()}>
        <NavigateNextIcon fontSize="small" />
      </IconButton>
    </Stack>
  );
}
