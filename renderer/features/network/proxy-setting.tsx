import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useNetworkHelp } from '../../components/network-help.tsx';
import type { Network } from './use-network.ts';
import { useNetworkTexts } from './use-network-texts.ts';

type Mode = Network['proxy']['mode'];
type Props = Readonly<{ network: Network; onChange: (network: Network) => void }>;

const modes: readonly Mode[] = ['system', 'none', 'manual'];

/** Which proxy is used for other computers; never for this one. */
export function ProxySetting({ network, onChange }: Props) {
  const texts = useNetworkTexts();
  const [mode, setMode] = useState<Mode>(network.proxy.mode);
  const [address, setAddress] = useState(network.proxy.address ?? '');
  const id = useId();
  const save = useAction(async (next: Mode) => {
    onChange(
      await callMain('network', 'saveProxy', { mode: next, address: address.trim() === '' ? null : address }),
    );
  });
  const choose = (next: Mode) => {
    setMode(next);
    // A proxy without its address cannot count yet.
    if (next !== 'manual' || address.trim() !== '') save.run(next);
  };
  return (
    <FormControl>
      <FormLabel id={id}>{texts.proxy}</FormLabel>
      <RadioGroup aria-labelledby={id} value={mode} onChange={(_event, value) => choose(value as Mode)}>
        {modes.map((value) => (
          <FormControlLabel
            key={value}
            value={value}
            label={texts.proxyModes[value]}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
      {mode === 'manual' && (
        <AddressField
          address={address}
          isUsed={network.proxy.mode === 'manual' && address === network.proxy.address}
          busy={save.busy}
          onType={(typed) => {
            save.clear();
            setAddress(typed);
          }}
          onUse={() => save.run('manual')}
        />
      )}
      {save.error && <ErrorPanel error={save.error} />}
      <ProxyLogins network={network} onChange={onChange} />
    </FormControl>
  );
}

function ProxyLogins({ network, onChange }: Props) {
  const texts = useNetworkTexts();
  const { openProxyLogin } = useNetworkHelp();
  const forget = useAction(async (proxy: string) => {
    onChange(await callMain('network', 'forgetProxyLogin', { proxy }));
  });
  const { mode, address } = network.proxy;
  const named = /([^/@]+:\d+)\/?$/.exec(address ?? '')?.[1];
  const isKnown = network.proxyLogins.some(({ proxy }) => proxy === named);
  return (
    <Stack spacing={1} sx={{ mt: 1, alignItems: 'start' }}>
      {network.proxyLogins.map(({ proxy, userName }) => (
        <Stack key={proxy} direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {texts.signsInAt(proxy, userName)}
          </Typography>
          <Button size="small" aria-label={texts.forgetLoginAt(proxy)} onClick={() => forget.run(proxy)}>
            {texts.forget}
          </Button>
        </Stack>
      ))}
      {mode === 'manual' && named !== undefined && !isKnown && (
        <Button size="small" onClick={() => openProxyLogin(named)}>
          {texts.signInHere}
        </Button>
      )}
    </Stack>
  );
}

type AddressProps = Readonly<{
  address: string;
  isUsed: boolean;
  busy: boolean;
  onType: (address: string) => void;
  onUse: () => void;
}>;

function AddressField({ address, isUsed, busy, onType, onUse }: AddressProps) {
  const texts = useNetworkTexts();
  return (
    <Stack direction="row" spacing={1} sx={{ mt: 1, alignItems: 'start' }}>
      <TextField
        label={texts.proxyAddress}
        fullWidth
        value={address}
        helperText={texts.proxyExample}
        onChange={(event) => onType(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300, spellCheck: false, dir: 'ltr' } }}
      />
      <Button variant="outlined" disabled={address.trim() === '' || isUsed} loading={busy} onClick={onUse}>
        {texts.use}
      </Button>
    </Stack>
  );
}
