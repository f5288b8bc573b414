import { CallFailed } from '../ipc/call-failed.ts';
import type { Policy } from './policy.ts';

export type Place = Readonly<{ kind: 'sample' } | { kind: 'jira' | 'service'; address: string }>;
/** Asked before anything is sent to a place. @throws address_not_allowed, sample_data_off */
export type PermitConnection = (place: Place) => void;

/** What a policy lets Keydesk connect to: the addresses it names and what lies below them, or all where it names none. */
export const permitConnection =
  ({ allowedAddresses, sampleData }: Policy): PermitConnection =>
  (place) => {
    if (place.kind === 'sample') {
      if (sampleData === false) throw new CallFailed('sample_data_off');
      return;
    }
    const isAllowed = allowedAddresses?.some(
      (allowed) => place.address === allowed || place.address.startsWith(`${allowed}/`),
    );
    if (isAllowed === false) throw new CallFailed('address_not_allowed');
  };
