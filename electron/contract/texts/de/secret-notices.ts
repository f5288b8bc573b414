import type { Catalogue } from '../en/index.ts';
import { formats } from './formats.ts';

const { counted } = formats;
const secretsOf = (count: number) => counted(count, 'Client Secret', 'Client Secrets');

export const secretNotices: Catalogue['secretNotices'] = {
  leavingTitle: 'Neue Client Secrets abholen',
  leaving: (count, hours) =>
    `${secretsOf(count)} ${count === 1 ? 'wurde' : 'wurden'} noch nicht abgeholt. Keydesk vergisst ${count === 1 ? 'es' : 'sie'} endgültig, das erste in ${counted(hours, 'Stunde', 'Stunden')}.`,
  leftTitle: 'Neue Client Secrets wurden vergessen',
  left: (count) =>
    `${secretsOf(count)} ${count === 1 ? 'wurde' : 'wurden'} nicht rechtzeitig abgeholt. ${count === 1 ? 'Sein API-Schlüssel braucht ein neues' : 'Ihre API-Schlüssel brauchen neue'}.`,
};
