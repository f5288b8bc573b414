import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useNotify } from '../../components/notices.tsx';
import { useWords } from '../../texts/use-words.ts';
import { useNetwork } from './use-network.ts';
import { useNetworkTexts } from './use-network-texts.ts';

/** Asks for the credentials of one proxy. They go to main, which keeps them in memory. */
export function ProxyLoginDialog({ proxy, onClose }: { proxy: string; onClose: () => void }) {
  const texts = useNetworkTexts().login;
  const { cancel } = useWords();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const { keep } = useNetwork();
  const notify = useNotify();
  const first = useRef<HTMLInputElement>(null);
  const formId = useId();
  const enter = useAction(async () => {
    keep(await callMain('network', 'enterProxyLogin', { proxy, userName: userName.trim(), password }));
    onClose();
    notify(texts.done(proxy));
  });
  const ready = userName.trim() !== '';
  const actions = (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button type="submit" form={formId} variant="contained" disabled={!ready} loading={enter.busy}>
        {texts.submit}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title(proxy)} actions={actions} onDismiss={onClose} focusFirst={first}>
      <Stack
        id={formId}
        component="form"
        spacing={2}
        noValidate
        onSubmit={(event: React.SubmitEvent) => {
          event.preventDefault();
          if (ready) enter.run();
        }}
      >
        <Typography>{texts.why}</Typography>
        <LoginField label={texts.userName} inputRef={first} value={userName} onType={setUserName} />
        <LoginField label={texts.password} type="password" value={password} onType={setPassword} />
        {enter.error && <ErrorPanel error={enter.error} />}
      </Stack>
    </AppDialog>
  );
}

type FieldProps = Readonly<{
  label: string;
  value: string;
  onType: (text: string) => void;
  type?: 'password';
  inputRef?: React.Ref<HTMLInputElement>;
}>;

const LoginField = ({ onType, ...props }: FieldProps) => (
  <TextField
    {...props}
    autoComplete="off"
    onChange={(event) => onType(event.target.value)}
    slotProps={{ htmlInput: { maxLength: 255, spellCheck: false } }}
  />
);
