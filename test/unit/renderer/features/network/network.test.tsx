import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  doctorStepNames,
  type DoctorRun,
  type DoctorStep,
} from '../../../../../electron/contract/network/doctor.ts';
import type { Network } from '../../../../../electron/contract/network/network.ts';
import { doctor } from '../../../../../electron/contract/texts/en/doctor.ts';
import { NetworkHelp, useNetworkHelp } from '../../../../../renderer/components/network-help.tsx';
import { describeRun } from '../../../../../renderer/features/network/describe-run.ts';
import { NetworkDialogs } from '../../../../../renderer/features/network/network-dialogs.tsx';
import { NetworkSection } from '../../../../../renderer/features/network/network-section.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';

const plain: Network = {
  proxy: { mode: 'system', address: null },
  proxyLogins: [],
  authorities: null,
  clientCertificate: null,
};
const show = (network: Network, answers: NonNullable<Answers['network']> = {}) =>
  renderPage(
    <NetworkHelp>
      <NetworkSection />
      <NetworkDialogs />
    </NetworkHelp>,
    { network: { getNetwork: () => network, ...answers } },
  );

describe('the preferences about the network', () => {
  it('a proxy without its address does not count yet; with it, main is asked', async () => {
    const manual = { mode: 'manual', address: 'proxy.acme.test:8080' } as const;
    const { user, main } = show(plain, { saveProxy: () => ({ ...plain, proxy: manual }) });
    await user.click(await screen.findByRole('radio', { name: 'This proxy:' }));
    expect(main.inputsOf('network.saveProxy')).toEqual([]);
    await user.type(screen.getByLabelText('Proxy address'), 'proxy.acme.test:8080');
    await user.click(screen.getByRole('button', { name: 'Use' }));
    expect(main.inputsOf('network.saveProxy')).toEqual([manual]);
    expect(await screen.findByRole('button', { name: 'Sign in at this proxy…' })).toBeDefined();
  });

  it('a wrong address is refused in words, and what was typed stays', async () => {
    const { user } = show(plain, {
      saveProxy: () => {
        throw new Refusal('proxy_address_invalid');
      },
    });
    await user.click(await screen.findByRole('radio', { name: 'This proxy:' }));
    await user.type(screen.getByLabelText('Proxy address'), 'nonsense');
    await user.click(screen.getByRole('button', { name: 'Use' }));
    expect(await screen.findByText(/not the address of a proxy/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Proxy address').value).toBe('nonsense');
  });

  it('a CA that has expired is said to be of no use', async () => {
    const certificate = { subject: 'Acme CA', issuer: 'Acme CA', validUntil: 1, expired: true };
    show({ ...plain, authorities: { fileName: 'ca.pem', certificates: [certificate] } });
    expect(await screen.findByText(/Acme CA, expired on .*no use/)).toBeDefined();
  });

  it('a locked client certificate asks for its passphrase; a wrong one says so', async () => {
    const locked = { fileName: 'ada.p12', state: 'locked' as const, certificate: null };
    const { user } = show(
      { ...plain, clientCertificate: locked },
      {
        unlockClientCertificate: ({ passphrase }) => {
          if (passphrase !== 'right') throw new Refusal('client_certificate_locked');
          return { ...plain, clientCertificate: { ...locked, state: 'ready' } };
        },
      },
    );
    const field = await screen.findByLabelText('Passphrase of the client certificate');
    await user.type(field, 'wrong{Enter}');
    expect(await screen.findByText(/does not open this client certificate/)).toBeDefined();
    await user.clear(field);
    await user.type(field, 'right{Enter}');
    await waitFor(() => expect(screen.queryByLabelText('Passphrase of the client certificate')).toBeNull());
  });
});

const stepsOf = (states: Partial<Record<string, DoctorStep['state']>>): DoctorStep[] =>
  doctorStepNames.map((name) => ({ name, state: states[name] ?? 'ok', finding: '', milliseconds: null }));
const runOf = (state: DoctorRun['state'], states: Parameters<typeof stepsOf>[0] = {}): DoctorRun => ({
  runId: 'run',
  address: 'https://jira.acme.test',
  state,
  steps: stepsOf(states),
});

describe('the connection doctor', () => {
  it.each<[DoctorRun, RegExp]>([
    [runOf('done'), /Everything that was looked at is well/],
    [runOf('done', { clock: 'warning' }), /There is one thing to look at/],
    [runOf('done', { proxy: 'failed', clock: 'warning' }), /fails here: Proxy/],
    [runOf('running'), /Looking at each part/],
    [runOf('cancelled'), /Cancelled/],
  ])('says in one sentence how it is', (run, words) => expect(describeRun(run, doctor)).toMatch(words));

  it('shows each step as main tells it, with its state as a word, and ends when it is closed', async () => {
    function Opener() {
      const { openDoctor } = useNetworkHelp();
      const question = { address: 'https://jira.acme.test', credentials: null };
      return <button onClick={() => openDoctor(question)}>Open</button>;
    }
    const none = { state: 'disconnected', kind: null, address: null, deployment: null, user: null } as const;
    const { user, main } = renderPage(
      <NetworkHelp>
        <Opener />
        <NetworkDialogs />
      </NetworkHelp>,
      {
        connections: { getConnection: () => none },
        network: { startDoctor: () => runOf('running', { address: 'running' }), cancelDoctor: () => ({}) },
      },
    );
    await user.click(screen.getByText('Open'));
    const steps = await screen.findByRole('list', { name: 'Steps' });
    expect(within(steps).getAllByRole('listitem')[0]!.textContent).toContain('Address: looking');
    act(() => main.emit('network', 'doctorProgressed', runOf('done', { proxy: 'failed' })));
    expect(await screen.findByText(/fails here: Proxy/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(main.inputsOf('network.cancelDoctor')).toEqual([{ runId: 'run' }]);
  });
});
