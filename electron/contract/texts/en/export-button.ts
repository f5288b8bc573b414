import { formats } from './formats.ts';

/** The way to an export, and what is told of one that runs out of sight. */
export const exportButton = {
  open: 'Export…',
  running: (percent: number) => `Exporting ${percent} %`,
  saved: (count: number) => `${formats.counted(count, 'API key was', 'API keys were')} exported.`,
};
