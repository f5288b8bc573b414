import ContentCopyIcon from '@mui/icons-material/ContentCopyOutlined';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import type { SecretPlace } from '../../../electron/contract/secrets/secret-selection.ts';
import { stopGridKeys } from '../../components/stop-grid-keys.ts';
import type { Revealing } from './use-reveal-secret.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';
import type { SecretOwner } from './use-secrets.ts';

type Props = Readonly<{
  owner: SecretOwner;
  tabIndex: 0 | -1;
  revealing: Revealing;
  onCopy: (place: SecretPlace) => void;
}>;

/** What can be done with one secret, in its row. */
export function SecretActions({ owner, tabIndex, revealing, onCopy }: Props) {
  const texts = useSecretsTexts();
  const { userName } = owner;
  const hidden = revealing.secretAt(owner) === null;
  return (
    <>
      <IconButton
        size="small"
        aria-label={hidden ? texts.revealSecretOf(userName) : texts.hideSecretOf(userName)}
        tabIndex={tabIndex}
        onKeyDown={stopGridKeys}
        onClick={() => (hidden ? revealing.reveal(owner) : revealing.hide())}
      >
        {hidden ? <VisibilityIcon fontSize="inherit" /> : <VisibilityOffIcon fontSize="inherit" />}
      </IconButton>
      <IconButton
        size="small"
        aria-label={texts.copySecretOf(userName)}
        tabIndex={tabIndex}
        onKeyDown={stopGridKeys}
        onClick={() => onCopy(owner)}
      >
        <ContentCopyIcon fontSize="inherit" />
      </IconButton>
    </>
  );
}
