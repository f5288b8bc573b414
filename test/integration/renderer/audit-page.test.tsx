import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AuditPage } from '../../../renderer/features/audit-log/audit-page.tsx';
import type { AuditEntry } from '../../../renderer/features/audit-log/audit-entry.ts';
import type { Answers } from '../../unit/renderer/fake-main.ts';
import { renderPage } from '../../unit/renderer/render-page.tsx';
import { clientIdOf } from '../../unit/renderer/sample.ts';

const entry = (auditId: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  auditId,
  at: Date.UTC(2026, 10, 24, 9),
  action: 'create-key',
  actorId: 'ada',
  actorName: 'Ada Admin',
  address: '127.0.0.1',
  keyId: 'key-1',
  clientId: clientIdOf(auditId),
  userName: 'User Number 1',
  detail: null,
  ...change,
});
const log = [entry(3, { action: 'bulk-delete-keys' }), entry(2, { action: 'delete-key' }), entry(1)];

const show = (auditLog: NonNullable<Answers['auditLog']> = {}) =>
  renderPage(<AuditPage />, {
    auditLog: {
      listAudit: ({ action, cursor }) => {
        const items = log.filter((one) => action === undefined || one.action === action);
        return cursor === undefined
          ? { items: items.slice(0, 2), nextCursor: items.length > 2 ? 'next' : null }
          : { items: items.slice(2), nextCursor: null };
      },
      ...auditLog,
    },
  });

describe('The audit log', () => {
  it('says in words who did what to whose key', async () => {
    show();
    const line = await screen.findByRole('row', { name: /Deleted API key \(bulk\)/ });
    expect(line.textContent).toContain('Ada Admin');
    expect(line.textContent).toContain('User Number 1');
    expect(line.textContent).toContain(clientIdOf(3));
  });

  it('narrows to one action', async () => {
    const { user, main } = show();
    await screen.findByRole('row', { name: /bulk/ });
    await user.click(screen.getByRole('combobox', { name: 'Action' }));
    await user.click(screen.getByRole('option', { name: 'Created API key' }));
    expect(await screen.findByText(clientIdOf(1))).toBeTruthy();
    expect(main.inputsOf('auditLog.listAudit').at(-1)).toMatchObject({ action: 'create-key' });
  });

  it('pages by cursor', async () => {
    const { user, main } = show();
    await screen.findByText(clientIdOf(3));
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText(clientIdOf(1))).toBeTruthy();
    expect(main.inputsOf('auditLog.listAudit').at(-1)).toMatchObject({ cursor: 'next' });
  });

  it('searches', async () => {
    const { user, main } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Search the audit log' }), 'ada');
    await waitFor(() => expect(main.inputsOf('auditLog.listAudit').at(-1)).toMatchObject({ search: 'ada' }));
  });

  it('proves that its chain is intact', async () => {
    const { user } = show({ verifyAudit: () => ({ intact: true, checked: 1234, brokenAt: null }) });
    await user.click(screen.getByRole('button', { name: 'Check integrity' }));
    expect(await screen.findByText(/The chain is intact: 1,234 entries checked/)).toBeTruthy();
  });

  it('says where the chain is broken', async () => {
    const { user } = show({ verifyAudit: () => ({ intact: false, checked: 1234, brokenAt: 1017 }) });
    await user.click(screen.getByRole('button', { name: 'Check integrity' }));
    expect((await screen.findByRole('alert')).textContent).toContain('broken at entry 1,017');
  });
});
