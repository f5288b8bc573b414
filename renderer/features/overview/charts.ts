import type { Bucket, KeyFilter, Overview } from './use-overview.ts';
import type { OverviewTexts } from './use-overview-texts.ts';

export type ChartName = keyof OverviewTexts['charts'];

/** How soon an end is worth a headline. */
const soonDays = 30;

/** A chart of the overview: what it found, in words, and its bars. */
export type Chart = Readonly<{
  name: ChartName;
  finding: string;
  bars: readonly Bar[];
  /** Months stand in a row; what has a name lies. */
  layout: 'horizontal' | 'vertical';
}>;
export type Bar = Bucket & Readonly<{ name: string; shortName: string }>;

/** The charts, in the order of the page. */
export function chartsOf(overview: Overview, texts: OverviewTexts): Chart[] {
  const { findings } = texts;
  const { secretAge, lastUse, created, owners, expiry } = overview;
  const oldest = secretAge.at(-1);
  const chart = (name: ChartName, finding: string): Chart => ({
    name,
    finding,
    bars: overview[name].map((bucket) => ({ ...bucket, ...namesOf(bucket.filter, texts.buckets) })),
    layout: name === 'created' ? 'vertical' : 'horizontal',
  });
  return [
    chart(
      'secretAge',
      findings.secretsOlderThan(oldest?.count ?? 0, oldest?.filter.secretOlderThanDays ?? 0),
    ),
    chart('lastUse', findings.neverUsed(countOf(lastUse, ({ neverUsed }) => neverUsed === true))),
    chart('owners', findings.deactivated(countOf(owners, ({ userState }) => userState === 'deactivated'))),
    chart(
      'expiry',
      findings.ending(
        countOf(expiry, ({ expired }) => expired === true),
        countOf(expiry, ({ expiresWithinDays: days }) => days !== undefined && days <= soonDays),
        soonDays,
      ),
    ),
    chart(
      'created',
      findings.createdInMonths(
        countOf(created, () => true),
        created.length,
      ),
    ),
  ];
}

const countOf = (buckets: readonly Bucket[], isMeant: (filter: KeyFilter) => boolean): number =>
  buckets.filter(({ filter }) => isMeant(filter)).reduce((sum, { count }) => sum + count, 0);

type Names = OverviewTexts['buckets'];

/** What a bar is called: by the filter that came with it, so that the name is true of the keys that it lists. */
function namesOf(filter: KeyFilter, names: Names): Pick<Bar, 'name' | 'shortName'> {
  if (filter.createdFrom !== undefined) {
    return { name: names.month(filter.createdFrom), shortName: names.shortMonth(filter.createdFrom) };
  }
  const name = nameOf(filter, names);
  return { name, shortName: name };
}

function nameOf(filter: KeyFilter, names: Names): string {
  if (filter.userState !== undefined) return names[filter.userState];
  if (filter.neverUsed === true) return names.neverUsed;
  if (filter.expired === true) return names.expired;
  return (
    spanOf(filter.secretOlderThanDays, filter.secretWithinDays, [
      names.youngerThan,
      names.between,
      names.olderThan,
    ]) ??
    spanOf(filter.lastUseOlderThanDays, filter.lastUseWithinDays, [
      names.usedWithin,
      names.usedBetween,
      names.usedBefore,
    ]) ??
    spanOf(filter.expiresAfterDays, filter.expiresWithinDays, [
      names.endsWithin,
      names.endsBetween,
      names.endsAfter,
    ]) ??
    ''
  );
}

type SpanNames = readonly [
  upTo: (days: number) => string,
  between: (from: number, to: number) => string,
  beyond: (days: number) => string,
];

function spanOf(from: number | undefined, to: number | undefined, [upTo, between, beyond]: SpanNames) {
  if (from !== undefined) return to === undefined ? beyond(from) : between(from, to);
  return to === undefined ? null : upTo(to);
}
