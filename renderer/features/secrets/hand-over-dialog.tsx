import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import Button from '@mui/material/Button';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { RadioList } from '../../components/radio-list.tsx';
import { useWords } from '../../texts/use-words.ts';
import { OwnerKeysField } from './owner-keys-field.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';
import { RecipientsField } from './recipients-field.tsx';
import type { Taking, TakingProps } from './taking.ts';
import { useHandOver } from './use-hand-over.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';
import { useSeal, type SealKind, type Sealing } from './use-seal.ts';

/** Saves many secrets as age files: which files, and what opens them. */
export function HandOverDialog({ selection, count, onTaken, onClose }: TakingProps) {
  const texts = useHandOverTexts().dialog;
  const words = useWords();
  const sealing = useSeal();
  const { chosen, seal, most } = sealing;
  const { save, cancel, progress } = useHandOver(selection, ({ path, count: saved, left }) => {
    const apart = chosen.kind === 'passphrase' ? [texts.sendApart] : [];
    onTaken([texts.saved(saved, path), ...(left > 0 ? [texts.left(left)] : []), ...apart].join(' '));
  });
  const fitting = chosen.kind === 'owner-keys' ? (chosen.ownerKeys?.withKey ?? count) : count;
  const actions = (
    <>
      <Button onClick={() => (save.busy ? cancel.run() : onClose())}>{words.cancel}</Button>
      <Button
        variant="contained"
        disabled={seal === null || save.busy}
        loading={save.busy}
        onClick={() => seal && save.run(chosen.form, seal)}
      >
        {texts.save(Math.min(fitting, most))}
      </Button>
    </>
  );
  return (
    <AppDialog
      title={texts.title(count)}
      actions={actions}
      width="md"
      {...(!save.busy && { onDismiss: onClose })}
    >
      <Stack spacing={2}>
        <Typography color="textSecondary">{texts.intro}</Typography>
        <Box inert={save.busy}>
          <SealFields sealing={sealing} selection={selection} count={count} />
        </Box>
        {save.busy && <SealProgress progress={progress} />}
        {save.error && <ErrorPanel error={save.error} />}
      </Stack>
    </AppDialog>
  );
}

type FieldsProps = Pick<Taking, 'selection' | 'count'> & Readonly<{ sealing: Sealing }>;

function SealFields({ sealing, selection, count }: FieldsProps) {
  const texts = useHandOverTexts().dialog;
  const { chosen, change, setForm, most } = sealing;
  const kinds: (readonly [SealKind, string])[] = [
    ['passphrase', texts.passphrase],
    ['recipients', texts.recipients],
    ...(chosen.form === 'file-per-owner' ? [['owner-keys', texts.ownerKeys] as const] : []),
  ];
  return (
    <Stack spacing={2}>
      <RadioList
        label={texts.form}
        value={chosen.form}
        choices={[
          ['one-file', texts.oneFile],
          ['file-per-owner', texts.filePerOwner],
        ]}
        onChange={setForm}
      />
      <RadioList
        label={texts.opensWith}
        value={chosen.kind}
        choices={kinds}
        onChange={(kind) => change({ kind })}
      />
      {chosen.kind === 'passphrase' && <PassphraseChoice sealing={sealing} />}
      {chosen.kind === 'recipients' && <RecipientsField sealing={sealing} />}
      {chosen.kind === 'owner-keys' && <OwnerKeysField sealing={sealing} selection={selection} />}
      {count > most && (
        <Alert severity="info">
          {chosen.kind === 'passphrase'
            ? texts.mostByPassphrase(most, count - most)
            : texts.mostInZip(most, count - most)}
        </Alert>
      )}
    </Stack>
  );
}

function SealProgress({ progress }: { progress: Readonly<{ done: number; total: number }> | null }) {
  const texts = useHandOverTexts().dialog;
  const words = progress ? texts.progress(progress.done, progress.total) : texts.begins;
  return (
    <Stack spacing={0.5}>
      <LinearProgress
        aria-label={texts.begins}
        {...(progress && {
          variant: 'determinate',
          value: (100 * progress.done) / Math.max(1, progress.total),
        })}
      />
      <Typography variant="body2" color="textSecondary">
        {words}
      </Typography>
    </Stack>
  );
}
