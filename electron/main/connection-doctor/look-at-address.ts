import { normalAddress } from '../connections/normal-address.ts';
import { asCallFailed } from '../ipc/call-failed.ts';
import { failed, ok, type Look } from './visit.ts';

/** Is it an address at all, and one that credentials may be sent to? */
export const lookAtAddress: Look = async (visit) => {
  try {
    visit.address = normalAddress(visit.typed);
  } catch (error) {
    return failed(visit.sentenceOf(asCallFailed(error)));
  }
  visit.url = new URL(visit.address);
  visit.routes = await visit.wayOut.routesFor(visit.address);
  return ok(visit.texts.addressOk(visit.address));
};
