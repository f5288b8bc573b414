import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { KeysPage } from '../../../renderer/features/keys/keys-page.tsx';
import { useKeysView } from '../../../renderer/features/keys/use-keys-view.ts';
import { hostileNames } from '../../support/hostile-names.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { keptSettings, sampleKey } from '../../unit/renderer/sample.ts';

function Page() {
  return <KeysPage view={useKeysView()} onJob={vi.fn()} onTicket={vi.fn()} />;
}
const items = hostileNames.map(([, userName], n) =>
  sampleKey(n, { userName, userEmail: userName, createdBy: userName }),
);

describe('The API Keys page with users whose names are attacks', () => {
  it('shows them as text: no element comes of them, nothing runs, and each stays in its own place', async () => {
    const { container, user } = renderPage(<Page />, {
      keys: { listKeys: () => ({ items, nextCursor: null, total: items.length }) },
      users: { syncUsers: () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 }) },
      settings: { getSettings: () => keptSettings({ pageSize: 50 }) },
    });
    const [, markup] = hostileNames[0]!;
    const shown = await screen.findAllByText(markup);
    // What turns the direction of its text must not turn what stands beside it.
    for (const name of shown) expect(name.closest('bdi, [dir="auto"]')).not.toBeNull();
    expect(container.querySelectorAll('img, script, iframe, object, embed, form')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('__attacked');
    await user.click(screen.getAllByRole('button', { name: /^Actions/ })[0]!);
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByText(markup, { exact: false }).length).toBeGreaterThan(0);
    expect(document.querySelectorAll('img, script, iframe, object, embed, form')).toHaveLength(0);
  });
});
