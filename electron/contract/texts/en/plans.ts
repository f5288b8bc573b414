import { formats } from './formats.ts';

/** What is said of a plan before it is carried out, whatever it would do. */
export const plans = {
  lookedUpAgain: 'The keys were looked up again, since the first look was too long ago.',
  these: (count: number) => (count === 1 ? 'This key:' : 'These keys:'),
  amongThem: 'Among them:',
  typeCount: (count: number) => `Type ${formats.number(count)} to confirm`,
};
