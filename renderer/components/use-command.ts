import { useEffect, useRef } from 'react';
import type { Command } from '../../electron/contract/app/commands.ts';

type Taker = () => void;
/** Who takes each command at the moment; the latest first. */
const takers = new Map<Command, Taker[]>();
/** Left for the page that is about to be shown. */
let awaited: Command | null = null;
type Listener = (offered: readonly Command[]) => void;
let listener: Listener | null = null;
let isTelling = false;

/** Told, once after each change of the page, what can be done now. Gives the function that ends it. */
export function listenToOffers(listen: Listener): () => void {
  listener = listen;
  tellOffers();
  return () => {
    listener = null;
  };
}

/** A page that changes leaves and takes many commands at once: one word is enough. */
function tellOffers(): void {
  if (isTelling || listener === null) return;
  isTelling = true;
  queueMicrotask(() => {
    isTelling = false;
    listener?.([...takers].filter(([, all]) => all.length > 0).map(([command]) => command));
  });
}

/** Takes a command of the menu bar or the keyboard while this is shown; with null it is left to others. */
export function useCommand(command: Command, take: Taker | null): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  }, [take]);
  const takes = take !== null;
  useEffect(() => {
    if (!takes) return undefined;
    const taker = () => latest.current?.();
    takers.set(command, [taker, ...(takers.get(command) ?? [])]);
    tellOffers();
    if (awaited === command) {
      awaited = null;
      taker();
    }
    return () => {
      takers.set(
        command,
        (takers.get(command) ?? []).filter((other) => other !== taker),
      );
      tellOffers();
    };
  }, [command, takes]);
}

/** Has it done by whoever takes it now; nothing happens when nobody does. */
export function runCommand(command: Command): void {
  awaited = null;
  takers.get(command)?.[0]?.();
}

/** Has it done by the page that is shown next. */
export function leaveCommand(command: Command): void {
  awaited = command;
}
