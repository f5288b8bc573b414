/**
 * Chromium off the shelf knows no schemes of an app, so `app://keydesk/x` is shown to it as
 * `https://keydesk.app.stand-in.invalid/x`: a standard, secure origin of its own, as a privileged scheme would be.
 */
const suffix = '.stand-in.invalid';

export function toChromiumUrl(url: string): string {
  const found = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const [, scheme = '', host = '', rest = ''] = found ?? [];
  if (!found || ['http', 'https', 'file', 'chrome', 'devtools'].includes(scheme)) return url;
  return `https://${host}.${scheme}${suffix}${rest === '' ? '/' : rest}`;
}

export function toAppUrl(url: string): string {
  const found = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.stand-in\.invalid(.*)$/i.exec(url);
  return found ? `${found[2] ?? ''}://${found[1] ?? ''}${found[3] ?? ''}` : url;
}

export const schemeOf = (url: string) => url.slice(0, Math.max(0, url.indexOf(':')));

/** The origin as Electron reports it for a standard scheme: `app://keydesk`. */
export function originOf(appUrl: string): string {
  if (!URL.canParse(appUrl)) return 'null';
  const { origin, protocol, host } = new URL(appUrl);
  if (origin !== 'null') return origin;
  return host === '' ? 'null' : `${protocol}//${host}`;
}

export const withoutHash = (url: string) => url.split('#')[0] ?? '';
