import { lazy, Suspense } from 'react';
import type { KeysView } from '../features/keys/use-keys-view.ts';
import { goTo } from './use-route.ts';

const OverviewPage = lazy(async () => ({
  default: (await import('../features/overview/overview-page.tsx')).OverviewPage,
}));

/** The overview, read when it is first opened. What is chosen in it is listed on the page of keys. */
export const Overview = ({ keysView }: { keysView: KeysView }) => (
  <Suspense>
    <OverviewPage
      onChoose={(filter) => {
        keysView.showBucket(filter);
        goTo('keys');
      }}
    />
  </Suspense>
);
