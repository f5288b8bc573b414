import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import IconButton from '@mui/material/IconButton';
import { stopGridKeys } from './stop-grid-keys.ts';
import { useCopyClientId } from './use-copy-client-id.ts';

type Props = Readonly<{ clientId: string; tabIndex?: 0 | -1 }>;

/** Copies a client id through main. */
export function CopyClientIdButton({ clientId, tabIndex = 0 }: Props) {
  const copy = useCopyClientId();
  return (
    <IconButton
      size="small"
      aria-label="Copy Client Id"
      title="Copy Client Id"
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
