import type { PausedRequest } from '../protocol/serve-request.ts';
import { toAppUrl, withoutHash } from '../protocol/scheme-urls.ts';

/**
 * Which navigations of the main frame the page itself began, so that the app's will-navigate listeners are asked about
 * exactly those: not about loadURL, and not about a reload from outside, as in Electron.
 */
export class NavigationGuard {
  #expected: string | null = null;
  #current = '';
  readonly #begunByPage = new Set<string>();

  /** Main loads this address itself. */
  expect(chromiumUrl: string): void {
    this.#expected = withoutHash(chromiumUrl);
  }

  pageRequested(chromiumUrl: string): void {
    this.#begunByPage.add(withoutHash(chromiumUrl));
  }

  arrived(chromiumUrl: string): void {
    this.#current = withoutHash(chromiumUrl);
    this.#expected = null;
    this.#begunByPage.clear();
  }

  /** True if the app must be asked first. */
  isOfPage({ request }: PausedRequest): boolean {
    const url = withoutHash(request.url);
    const wasAsked = this.#begunByPage.delete(url);
    if (url === this.#expected) return false;
    return wasAsked || url !== this.#current;
  }

  get currentUrl(): string {
    return toAppUrl(this.#current);
  }
}
