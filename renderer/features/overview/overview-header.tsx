import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import RefreshIcon from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { MenuButton } from '../../components/menu-button.tsx';
import { useCommand } from '../../components/use-command.ts';
import { useWords } from '../../texts/use-words.ts';
import type { Overview } from './use-overview.ts';
import { useOverviewTexts } from './use-overview-texts.ts';
import type { Report } from './use-report.ts';

type Props = Readonly<{
  overview: Overview | undefined;
  loading: boolean;
  onReload: () => void;
  report: Report;
}>;

/** What the page is, of which moment, and the report on paper. */
export function OverviewHeader({ overview, loading, onReload, report }: Props) {
  const texts = useOverviewTexts();
  const words = useWords();
  useCommand('refresh', onReload);
  return (
    <Stack direction="row" sx={{ px: 2, py: 1.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1">{texts.title}</Typography>
      <Typography role="status" color="textSecondary" sx={{ flex: 1 }}>
        {overview && texts.asOf(overview.total, overview.at)}
      </Typography>
      <Button
        color="inherit"
        startIcon={<RefreshIcon />}
        loading={loading}
        loadingPosition="start"
        onClick={onReload}
      >
        {words.refresh}
      </Button>
      <MenuButton
        button={{
          variant: 'outlined',
          endIcon: <ArrowDropDownIcon />,
          disabled: !overview || overview.total === 0,
        }}
        items={(close) => {
          const item = (label: string, run: () => void) => (
            <MenuItem
              key={label}
              onClick={() => {
                close();
                run();
              }}
            >
              {label}
            </MenuItem>
          );
          return [item(texts.report.savePdf, report.savePdf), item(texts.report.print, report.print)];
        }}
      >
        {texts.report.menu}
      </MenuButton>
    </Stack>
  );
}
