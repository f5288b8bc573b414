import ListSubheader from '@mui/material/ListSubheader';

/** In a menu: why what follows cannot be done now. */
export function ReasonItem({ reason }: { reason: string }) {
  return (
    <ListSubheader role="presentation" sx={{ lineHeight: 1.5, py: 1, maxWidth: 360 }}>
      {reason}
    </ListSubheader>
  );
}
