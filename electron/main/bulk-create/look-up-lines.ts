import { maxLineLength, maxLines, resolveUsers } from '../../../service/api/resolve-users.ts';
import { syncUsers } from '../../../service/api/sync-users.ts';
import type { ServiceClient } from '../key-service/service-client.ts';
import type { NamedUser } from './parse-user-text.ts';
import type { LookedUpLine } from './sorted-lines.ts';

type Progress = (done: number, total: number) => void;
type Meaning = Pick<LookedUpLine, 'users' | 'more'>;
export type LookedUp = Readonly<{ lines: readonly LookedUpLine[]; syncedAt: number | null }>;

const nobody: Meaning = { users: [], more: false };

/** Asks the key service whom each line means, once for each text. Jira's directory is read first where it never was. */
export async function lookUpLines(
  client: ServiceClient,
  named: readonly NamedUser[],
  onProgress: Progress,
): Promise<LookedUp> {
  const texts = [...new Set(named.map(({ text }) => text))].filter((text) => text.length <= maxLineLength);
  let syncedAt: number | null = null;
  const meanings = new Map<string, Meaning>();
  for (let i = 0; i < texts.length; i += maxLines) {
    const lines = texts.slice(i, i + maxLines);
    let answer = await client.call(resolveUsers, { body: { lines } });
    if (answer.syncedAt === null) {
      await client.call(syncUsers);
      answer = await client.call(resolveUsers, { body: { lines } });
    }
    syncedAt = answer.syncedAt;
    lines.forEach((text, place) => meanings.set(text, answer.items[place] ?? nobody));
    onProgress(Math.min(texts.length, i + maxLines), texts.length);
  }
  const lines = named.map(({ line, text }) => ({
    line,
    text: text.slice(0, maxLineLength),
    ...(meanings.get(text) ?? nobody),
    chosen: null,
  }));
  return { lines, syncedAt };
}
