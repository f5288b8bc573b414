import type { Handlers } from '../../contract/index.ts';
import type { HandOvers } from '../hand-over/hand-overs.ts';

export const cancelHandOver =
  (handOvers: HandOvers): Handlers['secrets']['cancelHandOver'] =>
  async () => {
    handOvers.cancel();
    return {};
  };
