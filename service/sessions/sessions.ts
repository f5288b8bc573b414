import { randomUUID } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../plugins/problem.ts';
import type { AdminSession } from '../plugins/route-handlers.ts';

const lifeMs = 15 * 60_000;
const audience = 'admin';
const issuer = 'keydesk';

export type SessionsDeps = Readonly<{ db: Kysely<Tables>; key: Uint8Array; clock: () => number }>;

/**
 * Admin sessions as sealed tokens (JWE, RFC 7516, dir + A256GCM): the token carries the Jira Authorization inside, so
 * the service stores no Jira credential, and any replica with the same key can open it.
 */
export function createSessions({ db, key, clock }: SessionsDeps) {
  return {
    /** @returns the token and when it ends (epoch milliseconds) */
    seal: async (user: AdminSession['user'], jiraAuthorization: string) => {
      const expiresAt = Math.floor((clock() + lifeMs) / 1000) * 1000;
      const token = await new EncryptJWT({ user, jiraAuthorization })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(randomUUID())
        .setExpirationTime(expiresAt / 1000)
        .encrypt(key);
      return { token, expiresAt };
    },
    /** @throws session_missing, session_invalid, session_expired */
    open: async (authorization: string | undefined): Promise<AdminSession> => {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Problem('session_missing');
      const session = await decrypt(token, key, clock());
      const ended = await db
        .selectFrom('ended_sessions')
        .select('session_id')
        .where('session_id', '=', session.sessionId)
        .executeTakeFirst();
      if (ended) throw new Problem('session_invalid');
      return session;
    },
    /** Ends a session before its time, on every replica. */
    end: async (trx: Kysely<Tables>, session: AdminSession): Promise<void> => {
      await trx.deleteFrom('ended_sessions').where('expires_at', '<', clock()).execute();
      await trx
        .insertInto('ended_sessions')
        .values({ session_id: session.sessionId, expires_at: session.expiresAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;

async function decrypt(token: string, key: Uint8Array, now: number): Promise<AdminSession> {
  try {
    const { payload } = await jwtDecrypt<Pick<AdminSession, 'user' | 'jiraAuthorization'>>(token, key, {
      issuer,
      audience,
      currentDate: new Date(now),
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      requiredClaims: ['exp', 'jti'],
    });
    const { user, jiraAuthorization, jti = '', exp = 0 } = payload;
    return { sessionId: jti, expiresAt: exp * 1000, user, jiraAuthorization };
  } catch (error) {
    throw new Problem(error instanceof errors.JWTExpired ? 'session_expired' : 'session_invalid');
  }
}
