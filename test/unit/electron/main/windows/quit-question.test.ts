import { describe, expect, it } from 'vitest';
import type { Job } from '../../../../../electron/contract/jobs/job.ts';
import { german } from '../../../../../electron/contract/texts/de/index.ts';
import { desktop } from '../../../../../electron/contract/texts/en/desktop.ts';
import { quitQuestion } from '../../../../../electron/main/windows/quit-question.ts';

const job = (total: number, done: number) => ({ total, done }) as Job;

describe('before quitting', () => {
  it('nothing is asked when nothing would be lost', () => {
    expect(quitQuestion([], 0, false, desktop)).toBeNull();
  });

  it('says how many keys a bulk action would leave as they are', () => {
    expect(quitQuestion([job(2_500, 1_000)], 0, false, desktop)).toEqual({
      message: 'Quit Keydesk?',
      detail: 'A bulk action is under way: 1,500 API keys would stay as they are.',
      yes: 'Quit',
      no: 'Stay',
    });
  });

  it('counts what waits for its turn too', () => {
    const open = [job(2_500, 1_000), job(300, 0)];
    expect(quitQuestion(open, 0, false, desktop)?.detail).toBe(
      '2 bulk actions are not done: 1,800 API keys would stay as they are.',
    );
    expect(quitQuestion(open, 0, true, desktop)?.detail).toBe(
      '2 bulk actions are not done: 1,800 API keys are left. They can be resumed after the next start.',
    );
  });

  it('says how many client secrets would be lost, and what that means', () => {
    expect(quitQuestion([], 12_000, false, desktop)?.detail).toBe(
      '12,000 new client secrets have not been collected and would be lost. Their API keys would need others.',
    );
  });

  it('speaks of one as of one', () => {
    expect(quitQuestion([job(10, 9)], 1, false, desktop)?.detail).toBe(
      'A bulk action is under way: 1 API key would stay as it is.\n\n1 new client secret has not been collected and would be lost. Its API key would need another one.',
    );
  });

  it('speaks of one as of one in German too', () => {
    expect(quitQuestion([job(10, 9)], 1, false, german.desktop)).toEqual({
      message: 'Keydesk beenden?',
      detail:
        'Eine Sammelaktion läuft: 1 API-Schlüssel bliebe, wie er ist.\n\n1 neues Client Secret wurde noch nicht abgeholt und ginge verloren. Sein API-Schlüssel bräuchte ein anderes.',
      yes: 'Beenden',
      no: 'Bleiben',
    });
  });

  it('says that both wait for the next start where the journal keeps them', () => {
    expect(quitQuestion([job(2_500, 1_000)], 1_000, true, desktop)?.detail).toBe(
      'A bulk action is under way: 1,500 API keys are left. It can be resumed after the next start.\n\n1,000 new client secrets have not been collected. They wait for the next start, encrypted on this computer.',
    );
  });
});
