import { sampleLogins } from '../../../service/api/sample-logins.ts';
import type { Handlers } from '../../contract/index.ts';

export const getSampleLogins =
  (mayTrySampleData: boolean): Handlers['connections']['getSampleLogins'] =>
  async () =>
    mayTrySampleData ? sampleLogins : null;
