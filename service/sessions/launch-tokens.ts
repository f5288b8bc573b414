import { randomBytes } from 'node:crypto';

/**
 * In embedded mode only the console that started the service may sign in: main fetches a token by message for every
 * sign-in, and it is good once.
 */
export function createLaunchTokens() {
  const issued = new Set<string>();
  return {
    issue: (): string => {
      const token = randomBytes(32).toString('base64url');
      issued.add(token);
      return token;
    },
    /** @returns whether the token was issued and not used before. A look-up of 256 random bits tells nothing by its time. */
    consume: (token: string): boolean => issued.delete(token),
  };
}
export type LaunchTokens = ReturnType<typeof createLaunchTokens>;
