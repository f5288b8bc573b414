import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { BulkAction, Plan } from '../../../../../renderer/features/keys/api-key.ts';
import { BulkKeysDialog } from '../../../../../renderer/features/keys/bulk-keys-dialog.tsx';
import { Refusal, type Answers } from '../../fake-main.ts';
import { renderPage } from '../../render-page.tsx';
import { keptSettings, sampleJob, samplePlan } from '../../sample.ts';

type KeyAnswers = NonNullable<Answers['keys']>;
const selection = { kind: 'query', filter: { search: 'ada' }, except: ['key-9'] } as const;

function show(
  plan: Plan,
  answers: KeyAnswers = {},
  action: BulkAction = 'delete',
  chosen = plan.count,
  confirmFrom = 100,
) {
  const onStarted = vi.fn();
  const onClose = vi.fn();
  const page = renderPage(
    <BulkKeysDialog
      action={action}
      selection={{ ...selection, except: [...selection.except] }}
      {...{ chosen, onStarted, onClose }}
    />,
    {
      keys: { planKeys: () => plan, ...answers },
      settings: { getSettings: () => keptSettings({ confirmFrom }) },
    },
  );
  return { ...page, onStarted, onClose };
}
const isOff = (name: string) => screen.getByRole('button', { name }).hasAttribute('disabled');

describe('A bulk action', () => {
  it('has the selection resolved first, and starts exactly that plan', async () => {
    const job = sampleJob();
    const { user, main, onStarted } = show(samplePlan(), { bulkDeleteKeys: () => job });
    await user.click(await screen.findByRole('button', { name: 'Delete 3' }));
    await waitFor(() => expect(onStarted).toHaveBeenCalledWith(job));
    expect(main.inputsOf('keys.planKeys')).toEqual([{ action: 'delete', selection }]);
    expect(main.inputsOf('keys.bulkDeleteKeys')).toEqual([{ planId: 'plan-1' }]);
  });

  it('regenerates when that was chosen, and deletes nothing', async () => {
    const { user, main, onStarted } = show(
      samplePlan({ action: 'regenerate' }),
      { bulkRegenerateKeys: () => sampleJob({ action: 'regenerate' }) },
      'regenerate',
    );
    await user.click(await screen.findByRole('button', { name: 'Regenerate 3' }));
    await waitFor(() => expect(onStarted).toHaveBeenCalledOnce());
    expect(main.inputsOf('keys.bulkDeleteKeys')).toEqual([]);
    expect(main.inputsOf('keys.planKeys')).toMatchObject([{ action: 'regenerate', graceSeconds: 0 }]);
    expect(screen.getByText(/stop working at once/)).toBeTruthy();
  });

  it('makes the plan anew for another grace, and has to be confirmed again', async () => {
    const { user, main } = show(
      samplePlan(),
      {
        planKeys: ({ graceSeconds = 0 }) =>
          samplePlan({ planId: `plan-${graceSeconds}`, action: 'regenerate', count: 150, graceSeconds }),
        bulkRegenerateKeys: () => sampleJob({ action: 'regenerate' }),
      },
      'regenerate',
      150,
    );
    await screen.findByRole('button', { name: 'Regenerate 150' });
    await user.type(screen.getByRole('textbox'), '150');
    expect(isOff('Regenerate 150')).toBe(false);
    await user.click(screen.getByRole('combobox', { name: 'The old secrets stop working' }));
    await user.click(screen.getByRole('option', { name: 'After 3 days' }));
    expect(
      await screen.findByText(/go on working with the old secrets until .* a secret has leaked/),
    ).toBeTruthy();
    expect(isOff('Regenerate 150')).toBe(true);
    await user.type(screen.getByRole('textbox'), '150');
    await waitFor(() => expect(isOff('Regenerate 150')).toBe(false));
    await user.click(screen.getByRole('button', { name: 'Regenerate 150' }));
    await waitFor(() =>
      expect(main.inputsOf('keys.bulkRegenerateKeys')).toEqual([{ planId: 'plan-259200' }]),
    );
  });

  it('starts no plan for a grace that is no longer chosen', async () => {
    const { user, main } = show(
      samplePlan(),
      {
        planKeys: ({ graceSeconds = 0 }) =>
          graceSeconds === 0 ? samplePlan({ action: 'regenerate' }) : new Promise(() => undefined),
      },
      'regenerate',
    );
    await screen.findByRole('button', { name: 'Regenerate 3' });
    await user.click(screen.getByRole('combobox', { name: 'The old secrets stop working' }));
    await user.click(screen.getByRole('option', { name: 'After 1 hour' }));
    await waitFor(() => expect(main.inputsOf('keys.planKeys')).toHaveLength(2));
    expect(isOff('Regenerate 3')).toBe(true);
  });

  it('that deletes asks for no grace', async () => {
    show(samplePlan());
    await screen.findByRole('button', { name: 'Delete 3' });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('shows a sample of names, warnings and the consequence before it starts', async () => {
    show(samplePlan({ count: 42, warnings: [{ code: 'used_recently', count: 7 }] }));
    expect(await screen.findByText('7 were used in the last 7 days.')).toBeTruthy();
    expect(screen.getByRole('dialog', { name: 'Delete 42 API keys?' })).toBeTruthy();
    expect(screen.getByText('User Number 2')).toBeTruthy();
    expect(screen.getByText('and 39 more')).toBeTruthy();
    expect(screen.getByText(/stop working at once/)).toBeTruthy();
  });

  it('asks for the number to be typed from 100 keys on', async () => {
    const { user } = show(samplePlan({ count: 1998 }));
    await screen.findByRole('button', { name: 'Delete 1,998' });
    expect(isOff('Delete 1,998')).toBe(true);
    await user.type(screen.getByRole('textbox'), '1999');
    expect(isOff('Delete 1,998')).toBe(true);
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '1,998');
    expect(isOff('Delete 1,998')).toBe(false);
  });

  it('asks for no typing below 100 keys', async () => {
    show(samplePlan({ count: 99 }));
    await screen.findByRole('button', { name: 'Delete 99' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('asks for the count from the number of keys on that the preferences say', async () => {
    show(samplePlan({ count: 20 }), {}, 'delete', 20, 20);
    expect(await screen.findByLabelText('Type 20 to confirm')).toBeTruthy();
    await waitFor(() => expect(isOff('Delete 20')).toBe(true));
  });

  it('cannot start before the plan is there', () => {
    show(samplePlan(), { planKeys: () => new Promise(() => undefined) });
    expect(screen.getByText('Looking up the selected keys…')).toBeTruthy();
    expect(isOff('Delete')).toBe(true);
  });

  it('does nothing when none of the selected keys exists any more', async () => {
    show(samplePlan({ count: 0, missing: 3, sample: [] }), {}, 'delete', 3);
    expect(await screen.findByText(/None of the selected keys exists any more/)).toBeTruthy();
    expect(isOff('Delete 0')).toBe(true);
  });

  it('makes a plan that grew too old anew, and asks again', async () => {
    const { user, main, onStarted } = show(samplePlan(), {
      bulkDeleteKeys: () => {
        throw new Refusal('plan_expired');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Delete 3' }));
    expect(await screen.findByText(/looked up again/)).toBeTruthy();
    await waitFor(() => expect(isOff('Delete 3')).toBe(false));
    expect(main.inputsOf('keys.planKeys')).toHaveLength(2);
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('says so when another bulk action is running', async () => {
    const { user, onStarted } = show(samplePlan(), {
      bulkDeleteKeys: () => {
        throw new Refusal('job_running');
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Delete 3' }));
    expect(await screen.findByText(/Another bulk action is running/)).toBeTruthy();
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('can be tried again when the look-up failed', async () => {
    let tries = 0;
    const { user } = show(samplePlan(), {
      planKeys: () => {
        tries += 1;
        if (tries === 1) throw new Refusal('service_unreachable');
        return samplePlan();
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('button', { name: 'Delete 3' })).toBeTruthy();
  });
});
