import { failed, ok, skipped, warning, type Look } from './visit.ts';

/** Only administrators may manage API keys. */
export const lookAtAdministrator: Look = async ({ isSignedIn, isAdmin, texts }) => {
  if (!isSignedIn) return skipped(texts.notSignedIn);
  if (isAdmin === null) return warning(texts.adminUnknown);
  return isAdmin ? ok(texts.isAdmin) : failed(texts.isNoAdmin);
};

/** Without it the picker of users stays empty. */
export const lookAtBrowsing: Look = async ({ isSignedIn, canBrowseUsers, texts }) => {
  if (!isSignedIn || canBrowseUsers === null) return skipped(texts.notSignedIn);
  return canBrowseUsers ? ok(texts.canBrowse) : failed(texts.cannotBrowse);
};
