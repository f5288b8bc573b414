import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import IconButton from '@mui/material/IconButton';
import { useWords } from '../texts/use-words.ts';
import { stopGridKeys } from './stop-grid-keys.ts';
import { useCopyClientId } from './use-copy-client-id.ts';

type Props = Readonly<{ clientId: string; tabIndex?: 0 | -1 }>;

/** Copies a client id through main. */
export function CopyClientIdButton({ clientId, tabIndex = 0 }: Props) {
  const copy = useCopyClientId();
  const { copyClientId } = useWords();
  return (
    <IconButton
      size="small"
      aria-label={copyClientId}
      title={copyClientId}
      tabIndex={tabIndex}
      onKeyDown={stopGridKeys}
      onClick={(event) => {
        event.stopPropagation();
        copy(clientId);
      }}
    >
      <ContentCopyIcon fontSize="inherit" />
    </IconButton>
  );
}
