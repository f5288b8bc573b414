import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted, exactMinute } = formats;
const month = (at: number, length: 'short' | 'long') =>
  new Intl.DateTimeFormat('en-GB', { month: length, year: 'numeric', timeZone: 'UTC' }).format(at);
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });
const belong = (count: number) => `${apiKeys(count)} ${count === 1 ? 'belongs' : 'belong'}`;
const were = (count: number) => (count === 1 ? 'was' : 'were');

/** All keys at a glance. */
export const overview = {
  title: 'Overview',
  asOf: (count: number, at: number) => `${apiKeys(count)}, ${exactMinute(at)}`,
  loading: 'Counting the API keys…',
  empty: {
    title: 'No API keys yet',
    what: 'Once there are keys, this page shows how old their secrets are, when they were last used, and which of them end soon.',
    toKeys: 'Go to API Keys',
  },
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  columns: { count: 'API keys', share: 'Share' },
  /** What a chart is about; its finding is the headline. */
  charts: {
    secretAge: 'Age of the client secret',
    lastUse: 'Last use',
    created: 'Created per month (UTC)',
    owners: 'Users of the keys',
    expiry: 'Keys that end',
  },
  chartHint: (name: string) => `${name}. With the arrow keys from bar to bar; Enter lists the keys.`,
  findings: {
    secretsOlderThan: (count: number, days: number) =>
      count === 0
        ? `No client secret is older than ${days} days`
        : `${counted(count, 'client secret is', 'client secrets are')} older than ${days} days`,
    neverUsed: (count: number) =>
      count === 0 ? 'Every key has been used' : `${apiKeys(count)} ${were(count)} never used`,
    createdInMonths: (count: number, months: number) =>
      `${apiKeys(count)} ${were(count)} created in the last ${months} months`,
    deactivated: (count: number) =>
      count === 0 ? 'No key belongs to a deactivated user' : `${belong(count)} to deactivated users`,
    ending: (expired: number, soon: number, days: number) => {
      const ends = `${soon === 1 ? 'ends' : 'end'} in the next ${days} days`;
      if (expired === 0)
        return soon === 0 ? `No key ends in the next ${days} days` : `${apiKeys(soon)} ${ends}`;
      const over = `${apiKeys(expired)} ${expired === 1 ? 'has' : 'have'} expired`;
      return soon === 0 ? over : `${over}, ${number(soon)} ${ends}`;
    },
  },
  buckets: {
    youngerThan: (days: number) => `Up to ${days} days`,
    between: (from: number, to: number) => `${from} to ${to} days`,
    olderThan: (days: number) => `Over ${days} days`,
    usedWithin: (days: number) => (days === 1 ? 'Last 24 hours' : `Last ${days} days`),
    usedBetween: (from: number, to: number) => `${from} to ${to} days ago`,
    usedBefore: (days: number) => `Over ${days} days ago`,
    neverUsed: 'Never',
    active: 'Active',
    deactivated: 'Deactivated',
    expired: 'Expired',
    endsWithin: (days: number) => `Next ${days} days`,
    endsBetween: (from: number, to: number) => `In ${from} to ${to} days`,
    endsAfter: (days: number) => `In over ${days} days`,
    month: (at: number) => month(at, 'long'),
    shortMonth: (at: number) => month(at, 'short'),
  },
  /** 0.241 -> "24.1%" */
  share: (part: number) => percent.format(part),
  report: {
    menu: 'Report',
    savePdf: 'Save as PDF…',
    print: 'Print…',
    saved: (path: string) => `Saved as ${path}.`,
    saveTitle: 'Save the overview',
    title: 'API keys: overview',
    connection: 'Connection',
    signedInAs: 'Signed in as',
    madeAt: 'As of',
    total: 'API keys',
    sampleData: 'Sample data',
  },
};
