import { useEffect, useRef, type RefObject } from 'react';

/** When a dialog closes whose button is gone, the keyboard goes on in the page instead of at its very beginning. */
export function useFocusMain(open: boolean, main: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    // The dialog has given the focus back by now where it could.
    if (!open && wasOpen.current && document.activeElement === document.body) main.current?.focus();
    wasOpen.current = open;
  }, [open, main]);
}
