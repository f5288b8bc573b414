import type { Handlers } from '../../contract/index.ts';
import type { KeptView } from './kept-view.ts';

export const getView =
  (view: KeptView): Handlers['app']['getView'] =>
  async () =>
    view.current();
