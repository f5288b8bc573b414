import { useEffect, useRef, type RefObject } from 'react';

/**
 * When a dialog closes whose button is gone, or another page is shown, the keyboard goes on in the page instead of at its very
 * beginning.
 */
export function useFocusMain(open: boolean, page: string, main: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(false);
  const lastPage = useRef(page);
  useEffect(() => {
    // The dialog has given the focus back by now where it could.
    const isElsewhere = !open && (wasOpen.current || lastPage.current !== page);
    if (isElsewhere && document.activeElement === document.body) main.current?.focus();
    wasOpen.current = open;
    lastPage.current = page;
  }, [open, page, main]);
}
