import { sampleLogins } from '../../../service/api/sample-logins.ts';
import type { Handlers } from '../../contract/index.ts';

export const getSampleLogins = (): Handlers['connections']['getSampleLogins'] => async () => sampleLogins;
