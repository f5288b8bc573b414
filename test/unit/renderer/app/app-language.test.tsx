import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptSettings } from '../../../../electron/contract/settings/settings.ts';
import { createQueryClient } from '../../../../renderer/api/query-client.ts';
import { AppLanguage } from '../../../../renderer/app/app-language.tsx';
import { AppTheme } from '../../../../renderer/app/app-theme.tsx';
import { PreferencesPage } from '../../../../renderer/features/settings/preferences-page.tsx';
import { fakeMain } from '../fake-main.ts';
import { keptSettings } from '../sample.ts';

// The German catalogue is many files here, and one in the build.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

/** The preferences in everything that gives them their language, before a main that keeps what is chosen. */
function show(change: Partial<KeptSettings> = {}) {
  let kept = { ...keptSettings(), ...change };
  const main = fakeMain({
    settings: {
      getSettings: () => kept,
      saveSettings: (chosen) => (kept = { ...kept, settings: { ...kept.settings, ...chosen } }),
    },
    app: { getView: () => ({ search: '', jobId: null }) },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <AppLanguage>
        <AppTheme nonce={undefined}>
          <PreferencesPage />
        </AppTheme>
      </AppLanguage>
    </QueryClientProvider>,
  );
  return main;
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the language of the console', () => {
  it('is that of the system where nothing else was chosen', async () => {
    show({ systemLanguage: 'de' });
    await title('Einstellungen');
    expect(document.documentElement.lang).toBe('de');
    expect(screen.getByRole('combobox', { name: 'Sprache' }).textContent).toBe('Wie das System');
  });

  it('is the chosen one, whatever the system speaks', async () => {
    show({ ...keptSettings({ language: 'en' }), systemLanguage: 'de' });
    await title('Preferences');
    expect(document.documentElement.lang).toBe('en');
  });

  it('changes at once and back, each named in its own words, and main keeps it', async () => {
    const user = userEvent.setup();
    const main = show();
    await title('Preferences');
    await user.click(screen.getByRole('combobox', { name: 'Language' }));
    await user.click(screen.getByRole('option', { name: 'Deutsch' }));
    await title('Einstellungen');
    expect(screen.getByText('Kompakt')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Sprache' }));
    await user.click(screen.getByRole('option', { name: 'English' }));
    await title('Preferences');
    expect(main.inputsOf('settings.saveSettings')).toEqual([{ language: 'de' }, { language: 'en' }]);
    expect(main.broken).toEqual([]);
  });

  it('is English, and says so to a screen reader, where the other one cannot be read', async () => {
    vi.doMock('../../../../renderer/texts/in-german.ts', () => {
      throw new Error('the file is gone');
    });
    document.documentElement.lang = '';
    show({ systemLanguage: 'de' });
    await title('Preferences');
    expect(document.documentElement.lang).toBe('en');
  });
});
