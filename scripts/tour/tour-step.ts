import type { Page } from '@playwright/test';

/** One step of the tour: what an admin does, in words, and how. The picture is taken when it is done. */
export type TourStep = Readonly<{
  /** Name of the picture. */
  name: string;
  sentence: string;
  run: (page: Page, tour: { resize: (width: number, height: number) => Promise<void> }) => Promise<unknown>;
}>;
