import { build } from 'vite';
import { isUpToDate, rememberStamp, stampOf } from './inputs-stamp.ts';
import { targets, type TargetName } from './targets.ts';

export type BuildReport = Readonly<{
  built: readonly TargetName[];
  skipped: readonly TargetName[];
  milliseconds: number;
}>;

/** Builds every part whose sources changed since its last build. */
export async function buildAll({ isForced }: { isForced: boolean }): Promise<BuildReport> {
  const start = performance.now();
  const built: TargetName[] = [];
  const skipped: TargetName[] = [];
  for (const target of targets) {
    const stamp = stampOf(target);
    if (!isForced && isUpToDate(target, stamp)) {
      skipped.push(target.name);
      continue;
    }
    await build(target.config);
    rememberStamp(target, stamp);
    built.push(target.name);
  }
  return { built, skipped, milliseconds: Math.round(performance.now() - start) };
}
