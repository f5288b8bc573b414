import { CacheProvider } from '@emotion/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '../api/query-client.ts';
import { NetworkHelp } from '../components/network-help.tsx';
import { Notices } from '../components/notices.tsx';
import { NetworkDialogs } from '../features/network/network-dialogs.tsx';
import { AppDialogs } from './app-dialogs.tsx';
import { AppLanguage } from './app-language.tsx';
import { AppTheme } from './app-theme.tsx';
import { AskAtOnce } from './ask-at-once.tsx';
import { ConnectedOrNot } from './connected-or-not.tsx';
import { createStyleCache, readStyleNonce } from './style-cache.ts';

/** Everything that surrounds the pages. */
export function App() {
  const [client] = useState(createQueryClient);
  const [nonce] = useState(() => readStyleNonce(document));
  const [styles] = useState(() => createStyleCache(nonce));
  return (
    <CacheProvider value={styles}>
      <QueryClientProvider client={client}>
        <AskAtOnce />
        <AppLanguage>
          <AppTheme nonce={nonce}>
            <Notices>
              <NetworkHelp>
                <ConnectedOrNot />
                <AppDialogs />
                <NetworkDialogs />
              </NetworkHelp>
            </Notices>
          </AppTheme>
        </AppLanguage>
      </QueryClientProvider>
    </CacheProvider>
  );
}
