import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, vi } from 'vitest';
import { createQueryClient } from '../../../renderer/api/query-client.ts';
import { createAppTheme } from '../../../renderer/app/theme.ts';
import { Notices } from '../../../renderer/components/notices.tsx';
import { inEnglish, TranslationContext, type Translation } from '../../../renderer/texts/translation.ts';
import { fakeMain, type Answers, type FakeMain } from './fake-main.ts';

// jsdom is slow with grids, and machines are busy: waiting longer costs nothing where all is well.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

let main: FakeMain | null = null;
afterEach(() => {
  cleanup();
  const broken = main?.broken ?? [];
  main = null;
  expect(broken).toEqual([]);
});

/** Shows a part of the page as the console does, before a main that gives these answers, in a language. */
export function renderPage(
  page: React.ReactNode,
  answers: Answers = {},
  translation: Translation = inEnglish,
) {
  const given = fakeMain(answers);
  main = given;
  const client = createQueryClient();
  const view = render(
    <QueryClientProvider client={client}>
      <TranslationContext value={translation}>
        <ThemeProvider theme={createAppTheme('light', undefined, translation.themeWords)}>
          <Notices>{page}</Notices>
        </ThemeProvider>
      </TranslationContext>
    </QueryClientProvider>,
  );
  return { main: given, client, user: userEvent.setup(), ...view };
}
