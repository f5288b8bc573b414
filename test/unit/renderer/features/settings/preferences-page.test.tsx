import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { KeptSettings, SettingsChange } from '../../../../../electron/contract/settings/settings.ts';
import { PreferencesPage } from '../../../../../renderer/features/settings/preferences-page.tsx';
import { renderPage } from '../../render-page.tsx';
import { keptSettings } from '../../sample.ts';

/** Main with these preferences; what is saved is kept. */
async function show(change: Partial<KeptSettings> = {}) {
  let kept = { ...keptSettings(), ...change };
  const page = renderPage(<PreferencesPage />, {
    settings: {
      getSettings: () => kept,
      saveSettings: (saved: SettingsChange) => {
        kept = { ...kept, settings: { ...kept.settings, ...saved } };
        return kept;
      },
    },
  });
  await waitFor(() => expect(page.main.inputsOf('settings.getSettings')).toHaveLength(1));
  return page;
}
const clipboardTime = () => screen.getByRole<HTMLInputElement>('textbox', { name: /copied client secret/ });

describe('Preferences', () => {
  it('a number is kept when its field is left', async () => {
    const { user, main } = await show();
    await user.clear(clipboardTime());
    await user.type(clipboardTime(), '120');
    expect(main.inputsOf('settings.saveSettings')).toEqual([]);
    await user.tab();
    expect(main.inputsOf('settings.saveSettings')).toEqual([{ clipboardSeconds: 120 }]);
  });

  it.each(['4', '301', '12.5', 'ten', ''])(
    '"%s" seconds are not kept, and the limits are said',
    async (text) => {
      const { user, main } = await show();
      await user.clear(clipboardTime());
      if (text !== '') await user.type(clipboardTime(), text);
      await user.tab();
      expect(screen.getByRole('alert').textContent).toMatch(/5 to 300 seconds/);
      expect(main.inputsOf('settings.saveSettings')).toEqual([]);
    },
  );

  it('a choice counts at once', async () => {
    const { user, main } = await show();
    await user.click(screen.getByRole('combobox', { name: 'Zoom' }));
    await user.click(screen.getByRole('option', { name: '125 %' }));
    await user.click(screen.getByRole('combobox', { name: 'Theme' }));
    await user.click(screen.getByRole('option', { name: 'Dark' }));
    expect(main.inputsOf('settings.saveSettings')).toEqual([{ zoomPercent: 125 }, { theme: 'dark' }]);
    expect(screen.getByRole('combobox', { name: 'Zoom' }).textContent).toBe('125 %');
  });

  it('what the policy sets is shown locked, with the reason', async () => {
    await show({ managed: ['clipboardSeconds', 'theme'] });
    await waitFor(() => expect(clipboardTime().disabled).toBe(true));
    expect(screen.getByRole('combobox', { name: 'Theme' }).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText(/company's policy/)).toHaveLength(2);
  });

  it('says when the file of preferences was damaged', async () => {
    await show({ wereReset: true });
    expect(await screen.findByText(/could not be read .* defaults again/)).toBeTruthy();
  });
});
