import { useEffect, useRef, type RefObject } from 'react';
import { useKeepFocus } from './use-keep-focus.ts';

/**
 * Brings the focus back when a dialog closes: to the button that opened it, or to the grid when that button went with
 * its row. A menu between button and dialog is gone by then, so the dialog itself cannot know.
 */
export function useFocusBack(
  open: boolean,
  opener: HTMLElement | null,
  grid: RefObject<HTMLElement | null>,
): void {
  const last = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  useKeepFocus(grid);
  useEffect(() => {
    if (open) last.current = opener;
    if (!open && wasOpen.current && document.querySelector('[role="dialog"]') === null) {
      const back = last.current?.isConnected
        ? last.current
        : grid.current?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
      if (last.current !== null || document.activeElement === document.body) back?.focus();
    }
    wasOpen.current = open;
  }, [open, opener, grid]);
}
