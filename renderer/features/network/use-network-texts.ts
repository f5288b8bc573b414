import { network } from '../../../electron/contract/texts/en/network.ts';
import { textsHook } from '../../texts/translation.ts';

export const useNetworkTexts = textsHook('network', network);
