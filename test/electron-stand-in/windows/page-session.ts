import type { CdpConnection, CdpSession } from '../chromium/cdp-connection.ts';
import { isHeaded } from '../command-line.ts';
import { pageScripts } from '../page/page-scripts.ts';

export const isolatedWorldName = 'Electron Isolated Context';

/** One page of Chromium that belongs to a window: its target, its conversation, and the isolated world of the preload. */
export type PageSession = Readonly<{
  connection: CdpConnection;
  session: CdpSession;
  targetId: string;
  mainFrameId: string;
  /** The isolated world of the present document, or null between documents. */
  isolatedWorld: () => number | null;
}>;

/** Opens an empty page with everything in place before its first document: scripts of both worlds, binding, interception. */
export async function openPage(
  connection: CdpConnection,
  preloadFile: string | undefined,
): Promise<PageSession> {
  const targetId = await takeTarget(connection);
  const { sessionId } = await connection.browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = connection.session(sessionId);
  const { frameTree } = await session.send('Page.getFrameTree');
  const mainFrameId = frameTree.frame.id;
  const isolatedWorld = watchIsolatedWorld(session, mainFrameId);
  const scripts = pageScripts(preloadFile);
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', {
      name: '__standInSend',
      executionContextName: isolatedWorldName,
    }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.isolated,
      worldName: isolatedWorldName,
    }),
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ]);
  return { connection, session, targetId, mainFrameId, isolatedWorld };
}

let isStartWindowTaken = false;

/** A new page; in a visible Chromium the first one is the app window that it started with. */
async function takeTarget({ browser }: CdpConnection): Promise<string> {
  if (isHeaded && !isStartWindowTaken) {
    isStartWindowTaken = true;
    const { targetInfos } = await browser.send('Target.getTargets');
    const start = targetInfos.find(({ type }) => type === 'page');
    if (start) return start.targetId;
  }
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  return targetId;
}

function watchIsolatedWorld(session: CdpSession, mainFrameId: string): () => number | null {
  let present: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const frame = (context.auxData as { frameId?: string } | undefined)?.frameId;
    if (context.name === isolatedWorldName && frame === mainFrameId) present = context.id;
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === present) present = null;
  });
  session.on('Runtime.executionContextsCleared', () => {
    present = null;
  });
  return () => present;
}
