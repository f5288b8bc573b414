import { countOf, formatNumber } from '../../components/format-number.ts';
import type { BulkAction, Plan } from './api-key.ts';

const verbs = { delete: 'Delete', regenerate: 'Regenerate' } as const;

/** The button: verb and number, as soon as it is known. */
export const verbAndCount = (action: BulkAction, count: number | undefined): string =>
  count === undefined ? verbs[action] : `${verbs[action]} ${formatNumber(count)}`;

/** The question: what happens to how many. */
export const questionOf = (action: BulkAction, count: number): string =>
  action === 'delete'
    ? `Delete ${countOf(count, 'API key')}?`
    : `Regenerate the client ${count === 1 ? 'secret' : 'secrets'} of ${countOf(count, 'API key')}?`;

/** What follows, said before it happens. */
export const consequenceOf = (action: BulkAction): string =>
  action === 'delete'
    ? 'Tools that use them stop working at once. Deleted keys cannot be brought back, only new ones created.'
    : 'The keys get new client secrets, which you collect afterwards. Every tool that uses one of the keys needs its new secret.';

function describeWarning({ code, count }: Plan['warnings'][number]): string {
  const one = count === 1;
  switch (code) {
    case 'used_recently':
      return `${formatNumber(count)} ${one ? 'was' : 'were'} used in the last 7 days.`;
    case 'deactivated_owner':
      return `${formatNumber(count)} ${one ? 'belongs to a deactivated user' : 'belong to deactivated users'}.`;
    case 'own_key':
      return one ? 'One of them is your own.' : `${formatNumber(count)} of them are your own.`;
  }
}

/** What the admin should know of the plan, in sentences. `chosen` is the number that the page showed. */
export function describePlan(plan: Plan, chosen: number): string[] {
  const { missing, count } = plan;
  const gone =
    missing > 0
      ? [`${countOf(missing, 'selected key')} no longer ${missing === 1 ? 'exists' : 'exist'}.`]
      : [];
  // A selection by query may have grown or shrunk since the page was read: no key is missing then, the number is new.
  const changed =
    count + missing === chosen
      ? []
      : [`The list changed meanwhile: it was ${formatNumber(chosen)}, it is ${formatNumber(count)} now.`];
  return [...gone, ...changed, ...plan.warnings.map(describeWarning)];
}

/** Some of the names, and how many more there are. */
export function describeRest(plan: Plan): string | null {
  const rest = plan.count - plan.sample.length;
  return rest > 0 ? `and ${formatNumber(rest)} more` : null;
}
