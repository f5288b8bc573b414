import { useEffect, useRef } from 'react';
import type { Command } from '../../electron/contract/app/commands.ts';

type Taker = () => void;
/** Who takes each command at the moment; the latest first. */
const takers = new Map<Command, Taker[]>();
/** Left for the page that is about to be shown. */
let awaited: Command | null = null;

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
    if (awaited === command) {
      awaited = null;
      taker();
    }
    return () => {
      takers.set(
        command,
        (takers.get(command) ?? []).filter((other) => other !== taker),
      );
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
