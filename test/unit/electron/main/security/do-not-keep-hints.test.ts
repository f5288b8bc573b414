import { describe, expect, it } from 'vitest';
import { doNotKeepHints } from '../../../../../electron/main/security/do-not-keep-hints.ts';

describe('the hint that clipboard histories understand', () => {
  it.each([
    ['darwin', 'org.nspasteboard.ConcealedType'],
    ['win32', 'ExcludeClipboardContentFromMonitorProcessing'],
    ['linux', 'x-kde-passwordManagerHint'],
  ] as const)('on %s is %s', (platform, format) => {
    expect(Object.keys(doNotKeepHints(platform))).toEqual([
      `electron application/osclipboard;format="${format}"`,
    ]);
  });

  it('on Linux says "secret", the one value that KDE looks for', () => {
    expect(Object.values(doNotKeepHints('linux'))).toEqual(['secret']);
  });
});
