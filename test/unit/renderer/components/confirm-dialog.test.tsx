import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConfirmDialog } from '../../../../renderer/components/confirm-dialog.tsx';
import { CallError } from '../../../../renderer/api/call-main.ts';
import { renderPage } from '../render-page.tsx';

const show = (change: Partial<Parameters<typeof ConfirmDialog>[0]> = {}) => {
  const onConfirm = vi.fn();
  const onCancel = vi.fn();
  const page = renderPage(
    <ConfirmDialog title="Delete 42 API keys?" confirm="Delete 42" {...{ onConfirm, onCancel }} {...change}>
      They stop working at once.
    </ConfirmDialog>,
  );
  return { ...page, onConfirm, onCancel };
};

describe('A confirmation', () => {
  it('has the focus on Cancel, so that Enter alone destroys nothing', async () => {
    const { user, onConfirm, onCancel } = show();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' })));
    await user.keyboard('{Enter}');
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('is named by its question and left by Esc', async () => {
    const { user, onCancel } = show();
    expect(screen.getByRole('dialog', { name: 'Delete 42 API keys?' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('cannot be confirmed before it is ready', () => {
    show({ ready: false });
    expect(screen.getByRole('button', { name: 'Delete 42' }).hasAttribute('disabled')).toBe(true);
  });

  it('stays while the answer is awaited: what was sent cannot be taken back', async () => {
    const { user, onCancel } = show({ busy: true });
    await user.keyboard('{Escape}');
    expect(onCancel).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Cancel' }).hasAttribute('disabled')).toBe(true);
  });

  it('says what went wrong and can be tried again', async () => {
    const error = new CallError({ code: 'service_unreachable', message: 'It is away.', reference: 'r1' });
    const { user, onConfirm } = show({ error });
    expect(screen.getByText('It is away.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Delete 42' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });
});
