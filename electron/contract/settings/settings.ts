import { array, integer, object, oneOf, string, type Static } from '../core/schema.ts';

/** Preferences of the console; no credential is ever among them. */
export const settings = object({
  theme: oneOf(['system', 'light', 'dark']),
  density: oneOf(['compact', 'standard', 'comfortable']),
  pageSize: integer({ minimum: 10, maximum: 100 }),
  hiddenColumns: array(string({ maxLength: 40 }), { maxItems: 20 }),
});
export type Settings = Static<typeof settings>;
export const defaultSettings: Settings = {
  theme: 'system',
  density: 'compact',
  pageSize: 50,
  hiddenColumns: [],
};
