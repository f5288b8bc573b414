import { expect, it } from 'vitest';
import { getSampleLogins } from '../../../../../electron/main/connections/get-sample-logins.ts';
import { sampleLogins } from '../../../../../service/api/sample-logins.ts';

it('gives the logins of the sample Jira, which open nothing but invented data', async () => {
  expect(await getSampleLogins(true)({})).toEqual(sampleLogins);
});

it("gives none where the company's policy turns the sample data off", async () => {
  expect(await getSampleLogins(false)({})).toBeNull();
});
