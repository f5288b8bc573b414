import { build } from 'vite';
import { isUpToDate, rememberStamp, stampOf } from './inputs-stamp.ts';
import { targets, type TargetName } from './targets.ts';

export type BuildReport = Readonly<{
  built: readonly TargetName[];
  skipped: readonly TargetName[];
  milliseconds: number;
}>;

/** Builds every part whose sources changed since its last build. The build is for production, whoever asks for it. */
export async function buildAll({ isForced }: { isForced: boolean }): Promise<BuildReport> {
  // React's plugin reads it: a test runner's own value made a bundle that asks for React's development code.
  const callers = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await buildChanged(isForced);
  } finally {
    if (callers === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = callers;
  }
}

async function buildChanged(isForced: boolean): Promise<BuildReport> {
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
