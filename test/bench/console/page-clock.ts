import type { Page } from '@playwright/test';

/** The clock starts at the next input of the admin, inside the page. */
export async function startClock(page: Page): Promise<void> {
  await page.evaluate(() => {
    const start = (event: Event) => {
      (globalThis as { inputAt?: number }).inputAt = event.timeStamp;
    };
    for (const kind of ['input', 'click']) addEventListener(kind, start, { capture: true, once: true });
  });
}

/** Milliseconds from the input to the frame in which the words, or another first row, are shown. */
export async function untilShown(page: Page, sign: string): Promise<number> {
  const shown = await page.waitForFunction(
    (wanted) => {
      const id = document.querySelector('[role="row"][data-id]')?.getAttribute('data-id') ?? '';
      const [, notThis] = /^first row is not (.*)$/.exec(wanted) ?? [];
      const isShown =
        notThis === undefined ? document.body.innerText.includes(wanted) : id !== '' && id !== notThis;
      return isShown && performance.now() - ((globalThis as { inputAt?: number }).inputAt ?? NaN);
    },
    sign,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

/** From the click on "Next page" to the frame that shows it, in milliseconds. */
export async function nextPage(page: Page): Promise<number> {
  const first = await page.locator('[role="row"][data-id]').first().getAttribute('data-id');
  await startClock(page);
  await page.getByRole('button', { name: 'Next page' }).click();
  return untilShown(page, `first row is not ${first ?? ''}`);
}

/** The page's script heap. @param which `live`: what is left after a garbage collection */
export async function heapMegabytes(page: Page, which: 'live' | 'now' = 'live'): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  try {
    if (which === 'live') await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('Performance.enable');
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1024 / 1024;
  } finally {
    await devtools.detach();
  }
}
