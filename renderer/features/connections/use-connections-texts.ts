import { connections } from '../../../electron/contract/texts/en/connections.ts';
import { textsHook } from '../../texts/translation.ts';

export const useConnectionsTexts = textsHook('connections', connections);
export type ConnectionsTexts = ReturnType<typeof useConnectionsTexts>;
