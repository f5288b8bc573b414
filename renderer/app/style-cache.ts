import createCache, { type EmotionCache } from '@emotion/cache';

/** The nonce of this page's Content Security Policy, which every style element must carry. */
export function readStyleNonce(page: Document): string | undefined {
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce;
  return nonce === undefined || nonce === '' ? undefined : nonce;
}

/** The cache through which MUI writes its styles. */
export const createStyleCache = (nonce: string | undefined): EmotionCache =>
  createCache({ key: 'mui', prepend: true, ...(nonce !== undefined && { nonce }) });
