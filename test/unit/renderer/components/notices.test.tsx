import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNotify } from '../../../../renderer/components/notices.tsx';
import { renderPage } from '../render-page.tsx';
import { connected, disconnected } from '../sample.ts';

const told = 'Deleted the API key of Ada Admin.';

function Deleting() {
  const notify = useNotify();
  return <button onClick={() => notify(told, { label: 'Undo', run: () => undefined })}>Delete</button>;
}

/** A notice with "Undo", just told. */
function show() {
  const { main } = renderPage(<Deleting />);
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(screen.getByRole('status').textContent).toContain(told);
  return main;
}
const isThere = () => screen.queryByRole('button', { name: 'Undo' }) !== null;
const wait = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('A notice with "Undo"', () => {
  it('stays ten seconds for whoever comes by keyboard, and then goes by itself', () => {
    show();
    wait(10);
    expect(isThere()).toBe(true);
    wait(3);
    expect(isThere()).toBe(false);
  });

  for (const [what, begin, end] of [
    ['the pointer', fireEvent.mouseEnter, fireEvent.mouseLeave],
    ['the focus', fireEvent.focus, fireEvent.blur],
  ] as const) {
    it(`stays as long as ${what} is on it`, () => {
      show();
      begin(screen.getByRole('button', { name: 'Undo' }));
      wait(60);
      expect(isThere()).toBe(true);
      end(screen.getByRole('button', { name: 'Undo' }));
      wait(13);
      expect(isThere()).toBe(false);
    });
  }

  it('goes when another page is opened', () => {
    show();
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(isThere()).toBe(false);
  });

  it('goes with the connection, without which nothing can be undone', () => {
    const main = show();
    act(() => main.emit('connections', 'connectionChanged', connected));
    expect(isThere()).toBe(true);
    act(() => main.emit('connections', 'connectionChanged', disconnected));
    expect(isThere()).toBe(false);
  });
});
