import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { listenToOffers, useCommand } from '../../../../renderer/components/use-command.ts';

function Page({ canSearch }: { canSearch: boolean }) {
  useCommand('search', canSearch ? () => undefined : null);
  useCommand('refresh', () => undefined);
  return null;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('tells what the page can do whenever that changes, in one word for all', async () => {
  const listen = vi.fn();
  const end = listenToOffers(listen);
  const { rerender, unmount } = render(<Page canSearch />);
  await settled();
  expect(listen).toHaveBeenCalledExactlyOnceWith(['search', 'refresh']);
  rerender(<Page canSearch={false} />);
  await settled();
  expect(listen).toHaveBeenLastCalledWith(['refresh']);
  unmount();
  await settled();
  expect(listen).toHaveBeenLastCalledWith([]);
  end();
  render(<Page canSearch />);
  await settled();
  expect(listen).toHaveBeenCalledTimes(3);
});
