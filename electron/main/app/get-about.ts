import { arch, release } from 'node:os';
import { app } from 'electron';
import { about } from '../../../service/api/about.ts';
import type { Handlers } from '../../contract/index.ts';
import type { AboutKeydesk } from '../../contract/app/get-about.ts';
import type { Connections } from '../connections/connections.ts';

type Connected = Pick<Connections, 'current' | 'client'>;

export const getAbout =
  (connections: Connected): Handlers['app']['getAbout'] =>
  async () =>
    describeKeydesk(connections);

/** The versions; that of a key service which does not answer is left out. */
export async function describeKeydesk(connections: Connected): Promise<AboutKeydesk> {
  const {
    electron = 'unknown',
    chrome = 'unknown',
    node,
  } = process.versions as Partial<NodeJS.ProcessVersions>;
  return {
    keydesk: app.getVersion(),
    electron,
    chromium: chrome,
    node: node ?? 'unknown',
    platform: `${process.platform} ${release()} ${arch()}`,
    keyService: await askVersion(connections),
  };
}

async function askVersion(connections: Connected): Promise<string | null> {
  if (connections.current().state !== 'connected') return null;
  try {
    return (await connections.client().call(about)).version;
  } catch {
    return null;
  }
}
