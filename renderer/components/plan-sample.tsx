import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useListWords } from '../texts/use-list-words.ts';
import { usePlanTexts } from '../texts/use-plan-texts.ts';
import { PersonName } from './person-name.tsx';

type Owner = Readonly<{ keyId: string; userName: string; userEmail: string | null }>;
type Props = Readonly<{ plan: Readonly<{ count: number; sample: readonly Owner[] }> }>;

/** Some of the keys by their owners, so that a wrong selection is seen before it does harm. */
export function PlanSample({ plan: { count, sample } }: Props) {
  const texts = usePlanTexts();
  const { andMore } = useListWords();
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
        {rest > 0 && <li>{andMore(rest)}</li>}
      </Box>
    </Box>
  );
}
