import type { PostgresAddress } from './postgres-address.ts';

/** Why PostgreSQL did not let us in, as a sentence; `isFinal` when waiting does not help. */
export function connectionRefusal(
  { name }: PostgresAddress,
  error: unknown,
): { sentence: string; isFinal: boolean } {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const final = (sentence: string) => ({ sentence, isFinal: true });
  if (/^(28P01|28000)$/.test(code)) {
    return final(`PostgreSQL at ${name} refuses this user or password. Its own log says why.`);
  }
  if (message.includes('client password must be')) {
    return final(
      `PostgreSQL at ${name} asks for a password. Give it in the address in the --config file, or in a .pgpass file (PGPASSFILE).`,
    );
  }
  if (code === '3D000') {
    return final(
      `PostgreSQL has no database ${name}. Make it: create database ... owner (the user of the address).`,
    );
  }
  if (code === '42501') return final(`PostgreSQL at ${name} does not let this user connect.`);
  if (/certificate|SSL|TLS|altnames/i.test(message) || /^ERR_TLS|CERT/.test(code)) {
    return final(
      `TLS to PostgreSQL at ${name} failed (${code || 'no TLS there'}). Check sslmode and sslrootcert in the address.`,
    );
  }
  if (code === 'ENOENT') return final(`A file or socket that the address of ${name} names does not exist.`);
  return { sentence: `PostgreSQL at ${name} cannot be reached (${code || 'no answer'}).`, isFinal: false };
}
