import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BulkKeysDialog } from '../../../renderer/features/keys/bulk-keys-dialog.tsx';
import { KeysPage } from '../../../renderer/features/keys/keys-page.tsx';
import { useKeysView } from '../../../renderer/features/keys/use-keys-view.ts';
import { SecretsDialog } from '../../../renderer/features/secrets/secrets-dialog.tsx';
import { inGerman } from '../../../renderer/texts/in-german.ts';
import { hostileNames } from '../../support/hostile-names.ts';
import { Refusal } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import {
  clientIdOf,
  keptSettings,
  sampleJob,
  sampleKey,
  samplePlan,
  sampleTicket,
} from '../../unit/renderer/sample.ts';

const settings = { getSettings: () => keptSettings({ pageSize: 25 }) };
const syncUsers = () => ({ users: 1, deactivated: 0, changedKeys: 0, syncedAt: 1 });
const hostile = hostileNames.map(([, userName], n) => sampleKey(n, { userName, userEmail: userName }));

function Page() {
  return <KeysPage view={useKeysView()} onJob={vi.fn()} onTicket={vi.fn()} />;
}

describe('Who reads German', () => {
  it('finds 100.000 API keys, selects all of them, and names that are attacks stay names', async () => {
    const listKeys = () => ({ items: hostile, nextCursor: 'next', total: 100_000 });
    const { user, container } = renderPage(
      <Page />,
      { keys: { listKeys }, users: { syncUsers }, settings },
      inGerman,
    );
    expect(await screen.findByText('100.000 API-Schlüssel')).toBeTruthy();
    const [, markup] = hostileNames[0]!;
    await screen.findAllByText(markup);
    for (const name of ['E-Mail', 'Client Id', 'Benutzt']) screen.getByRole('columnheader', { name });
    expect(container.querySelectorAll('img, script, iframe, object, embed, form')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Auswählen' }));
    await user.click(screen.getByRole('menuitem', { name: 'Alle 100.000 API-Schlüssel' }));
    expect(screen.getByText('Alle 100.000 API-Schlüssel sind ausgewählt.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '100.000 ausgewählt' }));
    expect(screen.getByRole('menuitem', { name: 'Client Secret neu erzeugen' })).toBeTruthy();
  });

  it('is told in German what went wrong, with the original under Details', async () => {
    const listKeys = () => {
      throw new Refusal('service_unreachable');
    };
    const { user } = renderPage(<Page />, { keys: { listKeys }, users: { syncUsers }, settings }, inGerman);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Der Schlüsseldienst antwortet nicht.');
    await user.click(within(alert).getByRole('button', { name: 'Details' }));
    expect(alert.textContent).toContain('The key service does not answer.');
  });

  it('confirms a bulk delete by the number as German writes it', async () => {
    const onStarted = vi.fn();
    const { user } = renderPage(
      <BulkKeysDialog
        action="delete"
        selection={{ kind: 'query', filter: {}, except: [] }}
        chosen={100_000}
        onStarted={onStarted}
        onClose={vi.fn()}
      />,
      {
        keys: {
          planKeys: () => samplePlan({ count: 100_000, warnings: [{ code: 'own_key', count: 1 }] }),
          bulkDeleteKeys: () => sampleJob(),
        },
        settings,
      },
      inGerman,
    );
    const confirm = await screen.findByRole('button', { name: '100.000 löschen' });
    expect(screen.getByRole('dialog', { name: '100.000 API-Schlüssel löschen?' })).toBeTruthy();
    expect(screen.getByText('Einer davon ist Ihr eigener.')).toBeTruthy();
    expect(screen.getByText('und 99.997 weitere')).toBeTruthy();
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByLabelText('Zum Bestätigen 100.000 eintippen'), '100.000');
    await user.click(confirm);
    await waitFor(() => expect(onStarted).toHaveBeenCalledOnce());
  });

  it('stores a new client secret', async () => {
    const onClose = vi.fn();
    const owner = { ticketId: 'ticket-1', position: 0, clientId: clientIdOf(1), userName: 'Zoë Ångström' };
    const { user } = renderPage(
      <SecretsDialog ticket={sampleTicket()} onClose={onClose} />,
      {
        secrets: {
          listSecrets: () => ({
            count: 1,
            collected: 0,
            matching: 1,
            items: [
              {
                ...owner,
                userEmail: null,
                collected: false,
                reason: 'create-key',
                createdAt: 1,
                leavesAt: Date.UTC(2100, 0, 1),
              },
            ],
          }),
          getClipboard: () => ({ state: 'none', clearsAt: null }),
          closeSecrets: () => ({ count: 1 }),
        },
      },
      inGerman,
    );
    const dialog = await screen.findByRole('dialog', { name: 'Neuer API-Schlüssel von Zoë Ångström' });
    for (const name of ['Aufdecken', 'Client Id kopieren', 'Client Secret kopieren']) {
      within(dialog).getByRole('button', { name });
    }
    await user.click(within(dialog).getByRole('checkbox', { name: 'Ich habe es hinterlegt' }));
    await user.click(within(dialog).getByRole('button', { name: 'Schließen' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });
});
