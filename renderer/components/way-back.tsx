import Typography from '@mui/material/Typography';
import { useUndoDeleteTexts } from '../texts/use-undo-delete-texts.ts';
import { useKeepDays } from './use-keep-days.ts';

/** Says, before a delete, whether there is a way back; nothing while that is not known. */
export function WayBack({ many = false }: { many?: boolean }) {
  const texts = useUndoDeleteTexts();
  const keepDays = useKeepDays();
  if (keepDays === undefined) return null;
  const { yes, no } = many ? texts.many : texts.one;
  return <Typography>{keepDays > 0 ? yes(keepDays) : no}</Typography>;
}
