import { randomBytes } from 'node:crypto';
import { EncryptJWT, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../../service/database/open-database.ts';
import { openTestDatabase } from '../../../support/open-test-database.ts';
import { createSessions, type Sessions } from '../../../../service/sessions/sessions.ts';

const key = Uint8Array.from(randomBytes(32));
const user = { userId: '712020:1', displayName: 'Ada Admin', email: 'ada@sample.keydesk.test' };
const jira = 'Basic YWRhOmppcmEtYXBpLXRva2Vu';
const minute = 60_000;
const time = { now: 0 };
const clock = () => time.now;
let opened: OpenDatabase;
let sessions: Sessions;
beforeEach(async () => {
  time.now = Date.UTC(2026, 10, 24, 9);
  opened = await openTestDatabase();
  sessions = createSessions({ db: opened.db, key, clock });
});
afterEach(() => opened.close());

const openOf = (token: string) => sessions.open(`Bearer ${token}`);
const endedRows = () => opened.db.selectFrom('ended_sessions').selectAll().execute();

/** A token as ours, but for what is changed. */
const forged = (
  change: { audience?: string; issuer?: string; key?: Uint8Array; enc?: string; jti?: string | null } = {},
) => {
  const token = new EncryptJWT({ user, jiraAuthorization: jira })
    .setProtectedHeader({ alg: 'dir', enc: change.enc ?? 'A256GCM' })
    .setAudience(change.audience ?? 'admin')
    .setIssuer(change.issuer ?? 'keydesk')
    .setExpirationTime(time.now / 1000 + 600);
  return (change.jti === null ? token : token.setJti(change.jti ?? 'j1')).encrypt(change.key ?? key);
};

describe('a session', () => {
  it('opens as who it was made for, with the Jira credentials', async () => {
    const { token, expiresAt } = await sessions.seal(user, jira);
    const session = await openOf(token);
    expect(session).toMatchObject({ user, jiraAuthorization: jira, expiresAt });
    expect(session.sessionId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lives 15 minutes and no longer', async () => {
    const { token, expiresAt } = await sessions.seal(user, jira);
    expect(expiresAt).toBe(time.now + 15 * minute);
    time.now = expiresAt - 1000;
    await expect(openOf(token)).resolves.toMatchObject({ user });
    time.now = expiresAt;
    await expect(openOf(token)).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('shows nothing of the Jira credentials to who holds the token', async () => {
    const { token } = await sessions.seal(user, jira);
    const readable = token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
      .join('\n');
    for (const secret of [jira, jira.slice(6), 'jira-api-token', user.displayName, user.email]) {
      expect(token).not.toContain(secret);
      expect(readable).not.toContain(secret);
    }
  });

  it('is another token at every sign-in', async () => {
    const [first, second] = [await sessions.seal(user, jira), await sessions.seal(user, jira)];
    expect(first.token).not.toBe(second.token);
    expect((await openOf(first.token)).sessionId).not.toBe((await openOf(second.token)).sessionId);
  });

  it('opens at another replica with the same key, and nothing of it is in the database', async () => {
    const { token } = await sessions.seal(user, jira);
    const replica = createSessions({ db: opened.db, key: Uint8Array.from(key), clock });
    await expect(replica.open(`Bearer ${token}`)).resolves.toMatchObject({ user });
    expect(await endedRows()).toEqual([]);
  });

  it.each([undefined, '', 'Basic YTpi', 'Bearer', 'Bearer '])(
    'is missing when Authorization is %j',
    async (authorization) => {
      await expect(sessions.open(authorization)).rejects.toMatchObject({ code: 'session_missing' });
    },
  );

  it.each([
    ['of another key', () => forged({ key: Uint8Array.from(randomBytes(32)) })],
    ['for another audience', () => forged({ audience: 'gateway' })],
    ['of another issuer', () => forged({ issuer: 'someone' })],
    ['without an id to end it by', () => forged({ jti: null })],
    ['sealed by another cipher', () => forged({ enc: 'A128CBC-HS256' })],
    [
      'only signed',
      () =>
        new SignJWT({ user, jiraAuthorization: jira })
          .setProtectedHeader({ alg: 'HS256' })
          .setAudience('admin')
          .setIssuer('keydesk')
          .setJti('j1')
          .setExpirationTime(time.now / 1000 + 600)
          .sign(key),
    ],
    ['that is no token', () => Promise.resolve('not-a-token')],
  ])('is invalid with a token %s', async (_what, make) => {
    await expect(openOf(await forged())).resolves.toMatchObject({ sessionId: 'j1' });
    await expect(openOf(await make())).rejects.toMatchObject({ code: 'session_invalid' });
  });

  it('is invalid when any part of its token was changed', async () => {
    const { token } = await sessions.seal(user, jira);
    const parts = token.split('.');
    for (const [i, part] of parts.entries()) {
      if (part === '') continue;
      const changed = parts.with(i, (part.startsWith('A') ? 'B' : 'A') + part.slice(1)).join('.');
      await expect(openOf(changed)).rejects.toMatchObject({ code: 'session_invalid' });
    }
  });

  it('is invalid once ended, and other sessions are not', async () => {
    const [one, other] = [await sessions.seal(user, jira), await sessions.seal(user, jira)];
    const session = await openOf(one.token);
    await sessions.end(opened.db, session);
    await sessions.end(opened.db, session);
    await expect(openOf(one.token)).rejects.toMatchObject({ code: 'session_invalid' });
    await expect(openOf(other.token)).resolves.toMatchObject({ user });
  });

  it('leaves no trace in the database after its time', async () => {
    await sessions.end(opened.db, await openOf((await sessions.seal(user, jira)).token));
    expect(await endedRows()).toHaveLength(1);
    time.now += 16 * minute;
    const next = await openOf((await sessions.seal(user, jira)).token);
    await sessions.end(opened.db, next);
    expect(await endedRows()).toEqual([{ session_id: next.sessionId, expires_at: next.expiresAt }]);
  });
});
