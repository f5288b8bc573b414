/** What a runner reports: how many tests, and which files it really ran. */
export type TestCounts = Readonly<{
  passed: number;
  failed: number;
  skipped: number;
  /** Paths of files of which at least one test ran. */
  files: readonly string[];
  /** Tests that passed only when they were run again, by their names. */
  unsteady?: readonly string[];
}>;

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0, files: [] };

export const addCounts = (all: readonly TestCounts[]): TestCounts =>
  all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
      files: [...sum.files, ...counts.files],
    }),
    noTests,
  );
