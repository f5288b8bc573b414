import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import type { Plan } from './api-key.ts';

type Texts = Catalogue['keyDialogs']['bulk'];

/** What the admin should know of the plan, in sentences. `chosen` is the number that the page showed. */
export function describePlan({ missing, count, warnings }: Plan, chosen: number, texts: Texts): string[] {
  const gone = missing > 0 ? [texts.gone(missing)] : [];
  // A selection by query may have grown or shrunk since the page was read: no key is missing then, the number is new.
  const changed = count + missing === chosen ? [] : [texts.changed(chosen, count)];
  return [...gone, ...changed, ...warnings.map((warning) => texts.warnings[warning.code](warning.count))];
}
