import { rotateSigningKey as route } from '../../../service/api/rotate-signing-key.ts';
import type { Handlers } from '../../contract/index.ts';
import type { Connections } from './connections.ts';

export const rotateSigningKey =
  (connections: Connections): Handlers['connections']['rotateSigningKey'] =>
  async () =>
    connections.client().call(route);
