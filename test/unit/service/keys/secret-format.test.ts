import { describe, expect, it } from 'vitest';
import { keyHolders, type Pair } from '../../../support/key-holder.ts';
import { serviceOnSampleJira } from '../../../support/service-on-sample-jira.ts';

describe('a secret in the scannable format', () => {
  it('is made by create, regenerate and bulk regenerate where it is chosen, and opens its key', async () => {
    const other = await serviceOnSampleJira({ secretFormat: 'scannable' });
    const admin = await other.signIn();
    const theirs = keyHolders(other, () => admin);
    const issued = await theirs.create();
    const fresh = await theirs.regenerate(issued.key.keyId);
    const selection = { kind: 'ids', keyIds: [issued.key.keyId] };
    const { body: plan } = await theirs.admin('/api/v1/keys/plan', {
      action: 'regenerate',
      selection,
      graceSeconds: 60,
    });
    const chunk = { planId: plan['planId'], offset: 0, limit: 1 };
    const { body } = await theirs.admin('/api/v1/keys/bulk-regenerate', chunk);
    const [bulk] = body['results'] as Pair[];
    for (const { clientSecret } of [issued, fresh, bulk!])
      expect(clientSecret).toMatch(/^kd_[0-9A-Za-z]{49}$/);
    expect([await theirs.opens(issued), await theirs.opens(fresh), await theirs.opens(bulk!)]).toEqual([
      false,
      true,
      true,
    ]);
    await other.stop();
  });
});
