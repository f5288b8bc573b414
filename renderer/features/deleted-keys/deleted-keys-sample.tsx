import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PersonName } from '../../components/person-name.tsx';
import type { DeletedKeysPlan } from './deleted-key.ts';
import { useDeletedKeysTexts } from './use-deleted-keys-texts.ts';

/** Some of the keys by their owners, so that a wrong selection is seen before it does harm. */
export function DeletedKeysSample({ plan: { count, sample } }: { plan: DeletedKeysPlan }) {
  const texts = useDeletedKeysTexts();
  const rest = count - sample.length;
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {rest > 0 ? texts.amongThem : texts.these(count)}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 180, overflow: 'auto' }}>
        {sample.map((key) => (
          <li key={key.keyId}>
            <PersonName name={key.userName} wrap />
            {key.userEmail !== null && (
              <Box component="span" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {` · ${key.userEmail}`}
              </Box>
            )}
          </li>
        ))}
        {rest > 0 && <li>{texts.andMore(rest)}</li>}
      </Box>
    </Box>
  );
}
