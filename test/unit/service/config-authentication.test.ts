import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../service/config.ts';

/** Why these arguments are refused. */
function refusal(argv: readonly string[]): string {
  try {
    readConfig(argv, {});
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It was accepted.');
}

describe('the settings of the authentication phase', () => {
  const read = (...argv: string[]) => readConfig(['--sample', ...argv], {});

  it.each([
    ['eddsa', 'EdDSA'],
    ['ES256', 'ES256'],
    ['HS256', 'HS256'],
  ])('--signing-algorithm %s signs tokens by %s', (given, meant) => {
    expect(read('--signing-algorithm', given).signingAlgorithm).toBe(meant);
  });

  it('--keep-deleted-days is 7, and 30 at most', () => {
    expect(read().keepDeletedDays).toBe(7);
    expect(read('--keep-deleted-days', '30').keepDeletedDays).toBe(30);
    expect(refusal(['--sample', '--keep-deleted-days', '31'])).toBe(
      'keep-deleted-days must be a whole number from 0 to 30.',
    );
  });

  it('--key-format scannable makes secrets that leak scanners find', () => {
    expect(read('--key-format', 'scannable').secretFormat).toBe('scannable');
  });

  it.each(['none', 'RS256', '', 'constructor'])('refuses the signing algorithm %j', (given) => {
    expect(refusal(['--sample', `--signing-algorithm=${given}`])).toBe(
      '--signing-algorithm must be EdDSA, ES256 or HS256.',
    );
  });

  it('refuses an unknown key format', () => {
    expect(refusal(['--sample', '--key-format', 'uuid'])).toBe('--key-format must be hex or scannable.');
  });

  it('--public-url is the address in tokens, and its host may be called', () => {
    const { publicUrl, allowedHosts } = read('--public-url', 'https://keydesk.example.com/');
    expect([publicUrl, allowedHosts]).toEqual(['https://keydesk.example.com', ['keydesk.example.com']]);
  });

  it.each([
    'keydesk.example.com',
    'http://keydesk.example.com',
    'https://a.example/keys',
    'https://u:p@a.example',
  ])('refuses the public address %s', (given) => {
    expect(refusal(['--sample', '--public-url', given])).toBe(
      '--public-url must look like https://keydesk.example.com, without a path.',
    );
  });

  it('--trusted-proxy takes addresses and networks', () => {
    expect(read('--trusted-proxy', '10.0.0.0/8, ::1').trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it.each(['all', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example.com', '1.2.3'])(
    'refuses the proxy %s: whoever is believed can say who the caller is',
    (given) => {
      expect(refusal(['--sample', '--trusted-proxy', given])).toMatch(/^--trusted-proxy must be addresses/);
    },
  );
});
