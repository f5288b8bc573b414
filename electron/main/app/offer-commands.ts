import type { Command } from '../../contract/app/commands.ts';
import type { Handlers } from '../../contract/index.ts';

export type OfferCommands = (commands: readonly Command[]) => void;

export const offerCommands =
  (offer: OfferCommands): Handlers['app']['offerCommands'] =>
  async ({ commands }) => {
    offer(commands);
    return {};
  };
