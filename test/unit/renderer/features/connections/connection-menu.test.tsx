import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionMenu } from '../../../../../renderer/features/connections/connection-menu.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { connected } from '../../sample.ts';

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
