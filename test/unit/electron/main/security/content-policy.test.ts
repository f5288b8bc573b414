import { describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../../../electron/main/security/content-policy.ts';

const directives = new Map(
  contentPolicy('N0nce')
    .split('; ')
    .map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')] as const;
    }),
);

describe('the Content Security Policy', () => {
  it('begins with nothing allowed', () => {
    expect(directives.get('default-src')).toBe("'none'");
  });

  it.each(['connect-src', 'base-uri', 'form-action', 'frame-ancestors'])('allows no %s', (name) => {
    expect(directives.get(name)).toBe("'none'");
  });

  it('runs scripts of its own files only: none inline, none evaluated', () => {
    expect(directives.get('script-src')).toBe("'self'");
    expect(contentPolicy('N0nce')).not.toContain('unsafe-eval');
  });

  it('takes style elements only with the nonce of the load', () => {
    expect(directives.get('style-src')).toBe("'self' 'nonce-N0nce'");
  });

  it('turns Trusted Types on, with no policy that could make any', () => {
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe("'none'");
  });

  it('names no other host and no wildcard', () => {
    expect(contentPolicy('N0nce')).not.toMatch(/https?:|\*/);
  });

  it('lets nothing inline in but style attributes, which the grid needs and which run nothing', () => {
    const inline = [...directives].filter(([, values]) => values.includes('unsafe-inline'));
    expect(inline).toEqual([['style-src-attr', "'unsafe-inline'"]]);
  });
});
