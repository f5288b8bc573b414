import { secrets } from '../../../electron/contract/texts/en/secrets.ts';
import { textsHook } from '../../texts/translation.ts';

export const useSecretsTexts = textsHook('secrets', secrets);
