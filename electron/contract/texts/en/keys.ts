import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number } = formats;

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The page of API keys: find, narrow, select. */
export const keys = {
  title: 'API Keys',
  list: 'API keys',
  create: 'Create API Key',
  createMany: 'Create many…',
  rowsPerPage: 'Rows per page',
  searching: 'Searching…',
  count: apiKeys,
  countMatching: (count: number) => `${apiKeys(count)} match`,
  countMatchingOf: (count: number, all: number) => `${number(count)} of ${apiKeys(all)} match`,
  directoryNotRead: (why: string) => `Jira's users could not be read. ${why}`,
  refreshedInPart: 'The list is fresh, but names and states could not be read from Jira.',
  empty: {
    title: 'No API keys yet',
    what: 'An API key lets a tool act on behalf of one Jira user. Choose a user and hand the Client Id and Client Secret over.',
    createFirst: 'Create the first one',
  },
  noMatch: {
    title: 'No API key matches',
    nothingFor: (filter: string) => `Nothing found for ${filter}.`,
    showAll: 'Show all API keys',
  },
  columns: {
    userName: 'User',
    userEmail: 'E-mail',
    clientId: 'Client Id',
    createdAt: 'Created',
    createdBy: 'Created by',
    secretCreatedAt: 'Secret age',
    lastUsedAt: 'Last used',
    expiresAt: 'Expires',
  },
  cells: {
    deactivated: 'deactivated',
    never: 'never',
    expired: 'expired',
    usedFrom: (network: string) => `from ${network}`,
    oldSecret: (time: string) => `old secret: ${time}`,
    oldSecretUntil: (time: string) => `Old secret works until ${time}`,
    actionsFor: (userName: string) => `Actions for ${userName}`,
  },
  view: {
    button: 'View',
    columns: 'Columns',
    density: 'Density',
    deletedKeys: 'Recently deleted',
    densities: { compact: 'Compact', standard: 'Standard', comfortable: 'Comfortable' },
  },
  search: { label: 'Search API keys', placeholder: 'Name, e-mail or Client Id', clear: 'Clear filter' },
  filters: {
    users: 'Users',
    anyUser: 'any',
    userStates: { active: 'active', deactivated: 'deactivated' },
    use: 'Use',
    anyUse: 'any',
    neverUsed: 'never used',
    secretAge: 'Secret age',
    anyAge: 'any',
    overDays: (days: number) => `over ${days} days`,
    remove: (filter: string) => `Remove the filter: ${filter}`,
  },
  /** A filter in words: “ada”, deactivated users, never used. */
  filtered: {
    bySearch: (search: string) => `“${search}”`,
    byUserState: { active: 'active users', deactivated: 'deactivated users' },
    neverUsed: 'never used',
    everUsed: 'used',
    lastUse: {
      within: (days: number) => (days === 1 ? 'used in the last 24 hours' : `used in the last ${days} days`),
      between: (from: number, to: number) => `last used ${from} to ${to} days ago`,
      beyond: (days: number) => `last used over ${days} days ago`,
    },
    secretAge: {
      within: (days: number) => `secret up to ${days} days old`,
      between: (from: number, to: number) => `secret ${from} to ${to} days old`,
      beyond: (days: number) => `secret older than ${days} days`,
    },
    expired: 'expired',
    notExpired: 'not expired',
    expiry: {
      within: (days: number) => `expires in the next ${days} days`,
      between: (from: number, to: number) => `expires in ${from} to ${to} days`,
      beyond: (days: number) => `expires in over ${days} days`,
    },
    /** "created in November 2026": whole months. */
    created: (from: number, before: number) => `created in ${months.formatRange(from, before - 1)}`,
  },
  select: {
    button: 'Select',
    thisPage: 'This page',
    all: (total: number) => `All ${apiKeys(total)}`,
    allMatching: (total: number) => `All ${number(total)} that match`,
    counting: 'All (counting…)',
    none: 'None',
    clear: 'Clear selection',
    takeAll: (total: number) => `Take all ${apiKeys(total)} of this list`,
    count: (count: number) => `${number(count)} selected`,
    named: (count: number, away: number) =>
      `${number(count)} selected${away > 0 ? ` (${number(away)} not on this page)` : ''}.`,
    tooManyNamed: (most: number) =>
      `More than ${number(most)} keys cannot be chosen one by one: narrow the list, then select all that match.`,
    /** All that a filter finds; `match` is one of the two below, null without a filter. */
    queried: (total: number, match: string | null, takenOut: number) =>
      `All ${apiKeys(total)}${match === null ? '' : ` that match ${match}`} are selected${
        takenOut > 0 ? `, less ${number(takenOut)} taken out` : ''
      }.`,
    bySearch: (search: string) => search,
    byFilter: (filter: string) => `the filter (${filter})`,
  },
};
