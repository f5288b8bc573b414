/** Stands in index.html where the nonce of a load belongs. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The Content Security Policy of the console's page (CSP 3, Trusted Types): its own files and nothing else, styles by nonce, and no
 * connection at all, since the page talks to main only.
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
