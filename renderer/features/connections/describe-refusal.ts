import type { ConnectionsTexts } from './use-connections-texts.ts';

/** Why the credentials of the open connection count no longer, in words. */
export const describeRefusal = (code: string | undefined, texts: ConnectionsTexts['refusal']): string =>
  new Map<string, string>(Object.entries(texts)).get(code ?? '') ?? texts.other;
