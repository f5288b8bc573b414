import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trySampleData } from '../../../../electron/main/connections/try-sample-data.ts';
import {
  connectionsOnService,
  sample,
  type ConnectionsOnService,
} from '../../../support/connections-on-service.ts';

vi.mock('electron', () => ({ utilityProcess: {} }));
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let tried: ConnectionsOnService;
beforeEach(async () => {
  tried = await connectionsOnService();
});
afterEach(() => tried.stop());

describe('sample data', () => {
  const leftover = () => join(tried.dataFolder, 'sample', 'keydesk.db');
  const leave = () => {
    mkdirSync(join(tried.dataFolder, 'sample'), { recursive: true });
    writeFileSync(leftover(), 'of this or an earlier run');
  };

  it('of an earlier run is gone, and the folders of real Jiras are not touched', async () => {
    leave();
    mkdirSync(join(tried.dataFolder, 'jira.acme.test-1'));
    await tried.connections.connect(sample);
    expect(existsSync(leftover())).toBe(false);
    expect(existsSync(join(tried.dataFolder, 'jira.acme.test-1'))).toBe(true);
    expect(tried.started).toMatchObject([
      { dataFolder: join(tried.dataFolder, 'sample'), jira: { kind: 'sample', keys: null } },
    ]);
  });

  it('of this run lasts through disconnecting', async () => {
    await tried.connections.connect(sample);
    leave();
    await tried.connections.disconnect();
    await tried.connections.connect(sample);
    expect(existsSync(leftover())).toBe(true);
  });

  it('is opened as the administrator, or as the one who may not', async () => {
    const trySample = trySampleData(tried.connections, 7);
    expect(await trySample({ as: 'admin' })).toMatchObject({
      kind: 'sample',
      user: { displayName: 'Ada Admin' },
    });
    expect(tried.started.at(-1)).toMatchObject({ jira: { keys: 7 } });
    await expect(trySample({ as: 'member' })).rejects.toMatchObject({ code: 'not_an_admin' });
  });
});
