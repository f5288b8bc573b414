import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionMenu } from '../../../../../renderer/features/connections/connection-menu.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { connected } from '../../sample.ts';
import { savedConnection, savedConnections } from './saved-samples.ts';

async function rotate(rotateSigningKey: NonNullable<Answers['connections']>['rotateSigningKey']) {
  const page = renderPage(<ConnectionMenu connection={connected} onLeave={vi.fn()} />, {
    connections: rotateSigningKey ? { rotateSigningKey } : {},
  });
  await page.user.click(screen.getByRole('button', { name: 'Connection: Ada Admin' }));
  await page.user.click(screen.getByRole('menuitem', { name: 'Rotate signing key…' }));
  return { ...page, dialog: within(screen.getByRole('dialog', { name: 'Rotate the signing key?' })) };
}

describe('Rotating the signing key', () => {
  it('says first that tokens already issued stay valid, then does it', async () => {
    const { user, dialog, main } = await rotate(() => ({ kid: 'abc123', alg: 'EdDSA', createdAt: 1 }));
    expect(dialog.getByText(/Tokens already issued stay valid until\s+they expire/)).toBeTruthy();
    expect(main.inputsOf('connections.rotateSigningKey')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Rotate' }));
    expect(await screen.findByText(/signed with a new key from now on \(abc123\)/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(main.inputsOf('connections.rotateSigningKey')).toEqual([{}]);
  });

  it('that fails says why and changes nothing', async () => {
    const { user, dialog } = await rotate(() => {
      throw new Refusal('service_unreachable');
    });
    await user.click(dialog.getByRole('button', { name: 'Rotate' }));
    expect(await dialog.findByText(/The key service does not answer/)).toBeTruthy();
  });
});

describe('Switching to another saved connection', () => {
  const open = (answers: NonNullable<Answers['connections']> = {}) => {
    const onLeave = vi.fn();
    const items = [savedConnection({ connectionId: 'c-0', name: 'Here' }), savedConnection()];
    const page = renderPage(<ConnectionMenu connection={connected} onLeave={onLeave} />, {
      connections: {
        listSavedConnections: () => savedConnections({ items, activeId: 'c-0' }),
        ...answers,
      },
    });
    return { ...page, onLeave };
  };

  it('is offered for the others, and happens after saying what ends', async () => {
    const { user, main, onLeave } = open({ connectSaved: () => connected });
    await user.click(screen.getByRole('button', { name: 'Connection: Ada Admin' }));
    expect(screen.queryByRole('menuitem', { name: 'Switch to Here…' })).toBeNull();
    await user.click(await screen.findByRole('menuitem', { name: 'Switch to Acme…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Switch to Acme?' }));
    expect(onLeave).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Switch' }));
    await waitFor(() => expect(main.inputsOf('connections.connectSaved')).toEqual([{ connectionId: 'c-1' }]));
    expect(onLeave).toHaveBeenCalled();
  });

  it('while a bulk action runs says so', async () => {
    const { user } = open({
      connectSaved: () => {
        throw new Refusal('job_running');
      },
    });
    await user.click(screen.getByRole('button', { name: 'Connection: Ada Admin' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Switch to Acme…' }));
    await user.click(screen.getByRole('button', { name: 'Switch' }));
    expect(await screen.findByText(/Another bulk action is running/)).toBeTruthy();
  });
});
