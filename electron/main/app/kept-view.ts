import { emptyView } from '../../contract/app/empty-view.ts';
import type { View } from '../../contract/app/view.ts';

/** What is open in the page, in memory only. */
export function createKeptView() {
  let current: View = emptyView;
  return {
    current: () => current,
    keep: (view: View) => {
      current = view;
    },
  };
}
export type KeptView = ReturnType<typeof createKeptView>;
