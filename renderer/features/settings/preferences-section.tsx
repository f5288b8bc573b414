import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

type Props = Readonly<{ title: string; children: React.ReactNode }>;

/** A group of preferences under its heading. */
export function PreferencesSection({ title, children }: Props) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Stack spacing={2.5} sx={{ maxWidth: 460 }}>
        {children}
      </Stack>
    </Box>
  );
}
