import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AppDialogs } from '../../../../renderer/app/app-dialogs.tsx';
import { useCommand } from '../../../../renderer/components/use-command.ts';
import { renderPage } from '../render-page.tsx';
import { keptSettings } from '../sample.ts';

const about = {
  keydesk: '1.2.3',
  electron: '45.4.1',
  chromium: '150',
  node: '24',
  platform: 'linux 6 x64',
  keyService: null,
};

function show() {
  const created = vi.fn();
  function Page() {
    useCommand('createKey', created);
    return <input aria-label="Name" />;
  }
  const page = renderPage(
    <>
      <Page />
      <AppDialogs />
    </>,
    {
      app: { getAbout: () => about, copyDiagnostics: () => ({ text: 'x' }) },
      settings: {
        getSettings: () => keptSettings({ zoomPercent: 100 }),
        saveSettings: (change) => keptSettings(change),
      },
    },
  );
  return { ...page, created };
}

describe('commands', () => {
  it('come from the keyboard and from the menu bar to whoever takes them', async () => {
    const { user, main, created } = show();
    await user.keyboard('{Control>}n{/Control}');
    act(() => main.emit('app', 'menuCommand', { command: 'createKey' }));
    expect(created).toHaveBeenCalledTimes(2);
  });

  it('count in a text field, but for "?", which is typed there', async () => {
    const { user, created } = show();
    await user.type(screen.getByLabelText('Name'), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('{Control>}n{/Control}');
    expect(created).toHaveBeenCalledOnce();
  });

  it('wait while a dialog is open, all but the zoom', async () => {
    const { user, main, created } = show();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    await user.keyboard('{Control>}n{/Control}');
    act(() => main.emit('app', 'menuCommand', { command: 'createKey' }));
    expect(created).not.toHaveBeenCalled();
    await user.keyboard('{Control>}={/Control}');
    expect(main.inputsOf('settings.saveSettings')).toEqual([{ zoomPercent: 110 }]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('open the preferences by their address', async () => {
    const { user } = show();
    await user.keyboard('{Control>},{/Control}');
    expect(window.location.hash).toBe('#preferences');
  });
});

describe('About Keydesk', () => {
  it('says every version, and copies diagnostics', async () => {
    const { user, main } = show();
    act(() => main.emit('app', 'menuCommand', { command: 'about' }));
    expect(await screen.findByText('45.4.1')).toBeTruthy();
    expect(screen.getByText('not connected')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }));
    await waitFor(() => expect(main.inputsOf('app.copyDiagnostics')).toEqual([{}]));
    expect(await screen.findByText('Diagnostics copied.')).toBeTruthy();
  });
});
