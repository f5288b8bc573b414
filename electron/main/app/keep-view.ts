import type { Handlers } from '../../contract/index.ts';
import type { KeptView } from './kept-view.ts';

export const keepView =
  (view: KeptView): Handlers['app']['keepView'] =>
  async (open) => {
    view.keep(open);
    return {};
  };
