import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

type Props = Readonly<{ title: string; children?: React.ReactNode; action?: React.ReactNode }>;

/** A place with nothing in it: what it is for, and the first step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Stack
      spacing={1}
      sx={{ height: '100%', minHeight: 200, p: 3, alignItems: 'center', justifyContent: 'center' }}
    >
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ textAlign: 'center', maxWidth: 480 }}>
        {children}
      </Typography>
      {action !== undefined && <Box sx={{ pt: 1, pointerEvents: 'auto' }}>{action}</Box>}
    </Stack>
  );
}
