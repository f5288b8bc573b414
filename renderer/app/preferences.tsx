import { lazy, Suspense } from 'react';

const PreferencesSections = lazy(async () => ({
  default: (await import('./preferences-sections.tsx')).PreferencesSections,
}));

/** The preferences, read when they are first opened. */
export const Preferences = () => (
  <Suspense>
    <PreferencesSections />
  </Suspense>
);
