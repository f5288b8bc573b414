import Box from '@mui/material/Box';

/** Takes no room and is not seen, but is read by screen readers. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;

/** The name of a column that shows none: for screen readers. */
export const HiddenHeader = ({ children }: { children: string }) => (
  <Box component="span" sx={unseen}>
    {children}
  </Box>
);
