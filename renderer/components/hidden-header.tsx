import Box from '@mui/material/Box';

/** The name of a column that shows none: for screen readers. */
export const HiddenHeader = ({ children }: { children: string }) => (
  <Box
    component="span"
    sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
  >
    {children}
  </Box>
);
