import { beforeEach, describe, expect, it } from 'vitest';
import { CallFailed } from '../../../../../electron/main/ipc/call-failed.ts';
import { journalKeeping } from '../../../../../electron/main/journal/journal-keeping.ts';
import type { JournalEvent } from '../../../../../electron/main/journal/journal-event.ts';
import { silentLog } from '../../../../support/silent-log.ts';

const ended: JournalEvent = { type: 'job-ended', jobId: 'j' };
const closed: JournalEvent = { type: 'secrets-closed', ticketId: 't', positions: [0] };

let isFull: boolean;
let written: JournalEvent[];
let rotations: number;
beforeEach(() => {
  isFull = false;
  written = [];
  rotations = 0;
});
const insistOnRoom = () => {
  if (isFull) throw new CallFailed('journal_not_written');
};
const keeping = () =>
  journalKeeping(
    {
      append: (event) => {
        insistOnRoom();
        written.push(event);
      },
      rotate: () => {
        if (isFull) return Promise.reject(new CallFailed('journal_not_written'));
        rotations += 1;
        return Promise.resolve();
      },
    },
    silentLog,
  );
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('keeping a journal', () => {
  it('writes what happens', () => {
    keeping().keep(ended);
    expect(written).toEqual([ended]);
  });

  it('rotates when the admin has stored secrets, or has them in a file: they leave the journal', async () => {
    keeping().keep(closed);
    await settled();
    expect(rotations).toBe(1);
    keeping().keep({ type: 'secrets-collected', ticketId: 't', positions: [0], by: 'file' });
    await settled();
    expect(rotations).toBe(2);
  });

  it('rotates once for many tickets at a time, and not for a secret that is on the clipboard only', async () => {
    const { keep } = keeping();
    keep(closed);
    keep(closed);
    await settled();
    expect(rotations).toBe(1);
    keep({ type: 'secrets-collected', ticketId: 't', positions: [0], by: 'copy' });
    await settled();
    expect(rotations).toBe(1);
  });

  it('what was done is never refused, but nothing more is begun until the journal is whole again', async () => {
    const { keep, intend } = keeping();
    isFull = true;
    keep(ended);
    await settled();
    isFull = false;
    expect(() => intend(ended)).toThrow(expect.objectContaining({ code: 'journal_not_written' }) as Error);
    await settled();
    expect(rotations).toBe(1);
    intend(ended);
    expect(written).toEqual([ended]);
  });

  it('what cannot be written must not be begun', () => {
    const { intend } = keeping();
    isFull = true;
    expect(() => intend(ended)).toThrow(expect.objectContaining({ code: 'journal_not_written' }) as Error);
  });
});
