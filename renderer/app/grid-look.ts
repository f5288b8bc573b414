import { alpha, type Theme } from '@mui/material/styles';

const over = (color: string, part: number, ground: string) =>
  `color-mix(in srgb, ${color} ${part}%, ${ground})`;

/** How grids look. Rows are opaque, so that the column of row menus can stay in view over the others. */
export function gridLook({ palette }: Theme) {
  const paper = palette.background.paper;
  const pinned = '& [data-field="actions"]';
  return {
    border: 'none',
    borderRadius: 0,
    backgroundColor: paper,
    '--DataGrid-t-color-border-base': palette.divider,
    '--rowBorderColor': palette.divider,
    '& .MuiDataGrid-columnSeparator': { color: palette.divider },
    '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 600 },
    '& .MuiDataGrid-columnHeader:not(.MuiDataGrid-columnHeaderCheckbox), & .MuiDataGrid-cell:not(.MuiDataGrid-cellCheckbox)':
      { padding: '0 8px' },
    '& .MuiDataGrid-cell': { display: 'flex', alignItems: 'center', gap: 8 },
    '& .MuiDataGrid-row': {
      backgroundColor: paper,
      '&:hover': { backgroundColor: over(palette.text.primary, 4, paper) },
      '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: over(palette.primary.main, 10, paper) },
      '&.Mui-selected': {
        '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: -1 },
      },
    },
    [pinned]: {
      position: 'sticky',
      right: 0,
      // Over the lines between headers, which are at 30.
      zIndex: 31,
      backgroundColor: 'inherit',
      borderLeft: `1px solid ${alpha(palette.divider, 0.6)}`,
    },
    '& .MuiDataGrid-columnHeaders [role="row"]': { backgroundColor: paper },
  };
}
