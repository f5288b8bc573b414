import type { JiraUser } from '../../../service/api/models/jira-user.ts';
import type { Ask } from './ask-service.ts';

/** So many active users of the sample Jira who have no API key. */
export async function usersWithoutKey(ask: Ask, count: number): Promise<JiraUser[]> {
  const found = new Map<string, JiraUser>();
  for (const letter of 'aeinrstlo') {
    const { body } = await ask('GET', `/api/v1/users?query=${letter}&limit=100`);
    for (const user of body['items'] as JiraUser[]) {
      if (!user.hasKey && user.active) found.set(user.userId, user);
    }
    if (found.size >= count) return [...found.values()].slice(0, count);
  }
  throw new Error(`There are only ${found.size} users without a key.`);
}
