import { failed, ok, skipped, warning, type Look } from './visit.ts';

const notSignedIn = skipped('Nobody is signed in.');

/** Only administrators may manage API keys. */
export const lookAtAdministrator: Look = async ({ isSignedIn, isAdmin }) => {
  if (!isSignedIn) return notSignedIn;
  if (isAdmin === null)
    return warning('Jira does not say whether this user may administer it. Try again later.');
  return isAdmin
    ? ok('This user may administer Jira.')
    : failed(
        'This user may not administer Jira. Ask for the global permission "Administer Jira", or sign in as an administrator.',
      );
};

/** Without it the picker of users stays empty. */
export const lookAtBrowsing: Look = async ({ isSignedIn, canBrowseUsers }) => {
  if (!isSignedIn || canBrowseUsers === null) return notSignedIn;
  return canBrowseUsers
    ? ok('This user may search the users of Jira.')
    : failed(
        'This user may not search the users of Jira. Ask for the global permission "Browse users and groups".',
      );
};
