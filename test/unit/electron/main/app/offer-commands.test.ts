import { expect, it, vi } from 'vitest';
import { offerCommands } from '../../../../../electron/main/app/offer-commands.ts';

it('passes on what the page can do now', async () => {
  const offer = vi.fn();
  await expect(offerCommands(offer)({ commands: ['search', 'about'] })).resolves.toEqual({});
  expect(offer).toHaveBeenCalledExactlyOnceWith(['search', 'about']);
});
