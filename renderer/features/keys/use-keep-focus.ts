import { useEffect, type RefObject } from 'react';

/**
 * When the row that has the focus goes, as after a delete, the keyboard goes on in the grid instead of at the very beginning of the
 * page.
 */
export function useKeepFocus(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const container = grid.current;
    if (!container) return undefined;
    let focused: EventTarget | null = null;
    const onFocus = (event: FocusEvent) => {
      focused = event.target;
    };
    const onBlur = (event: FocusEvent) => {
      // An element that is taken away may say so too: it is gone only afterwards.
      queueMicrotask(() => {
        if (event.target === focused && isThere(focused)) focused = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (!focused || isThere(focused) || document.activeElement !== document.body) return;
      container.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
    });
    container.addEventListener('focusin', onFocus);
    container.addEventListener('focusout', onBlur);
    observer.observe(container, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      container.removeEventListener('focusin', onFocus);
      container.removeEventListener('focusout', onBlur);
    };
  }, [grid]);
}

const isThere = (target: EventTarget | null): boolean => target instanceof Node && target.isConnected;
