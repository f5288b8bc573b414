import { createSession } from '../../../service/api/create-session.ts';
import { endSession } from '../../../service/api/end-session.ts';
import { searchUsers } from '../../../service/api/search-users.ts';
import { asCallFailed } from '../ipc/call-failed.ts';
import { createSendRequest } from '../key-service/send-request.ts';
import { askServer, fieldOf } from './ask-server.ts';
import { failed, ok, skipped, type Finding, type Look, type Visit } from './visit.ts';

/** Are the credentials taken? Asks for the permissions too, which the steps after it tell. */
export const signIn: Look = async (visit, signal) => {
  if (!visit.server) return skipped(visit.texts.nothingAnswers);
  if (!visit.authorization) return skipped(visit.texts.noCredentials);
  const authorization = await visit.authorization();
  return visit.server.kind === 'jira'
    ? signInAtJira(visit, visit.server.deployment === 'cloud' ? 3 : 2, authorization, signal)
    : signInAtService(visit, authorization);
};

async function signInAtJira(
  visit: Visit,
  version: 2 | 3,
  authorization: string,
  signal: AbortSignal,
): Promise<Finding> {
  const { texts } = visit;
  const ask = (path: string) => askServer(visit, `/rest/api/${version}/${path}`, signal, authorization);
  const myself = await ask('myself');
  if (myself.header('x-authentication-denied-reason').includes('CAPTCHA')) return failed(texts.captcha);
  if (myself.status === 401 || myself.status === 403) return failed(texts.credentialsRefused);
  if (myself.status !== 200) return failed(texts.signInStatus(myself.status));
  visit.isSignedIn = true;
  const permissions = await ask('mypermissions?permissions=ADMINISTER,USER_PICKER');
  const has = (name: string) => fieldOf(permissions.data, 'permissions', name, 'havePermission');
  visit.isAdmin = permissions.status === 200 ? has('ADMINISTER') === true : null;
  const search = await ask(
    version === 3 ? 'user/search?query=&maxResults=1' : 'user/search?username=.&maxResults=1',
  );
  const isFound = search.status === 200 && Array.isArray(search.data);
  visit.canBrowseUsers = isFound && has('USER_PICKER') !== false;
  return ok(texts.jiraTakesCredentials);
}

/** The service asks its Jira. The session is ended again at once. */
async function signInAtService(visit: Visit, authorization: string): Promise<Finding> {
  const send = createSendRequest(() => Promise.resolve(visit.address ?? ''), visit.httpsAgent);
  try {
    const { token } = await send(createSession, {}, { authorization });
    visit.isSignedIn = true;
    visit.isAdmin = true;
    const session = { authorization: `Bearer ${token}` };
    visit.canBrowseUsers = await send(searchUsers, { query: { query: 'a', limit: 1 } }, session).then(
      () => true,
      () => false,
    );
    await send(endSession, {}, session);
    return ok(visit.texts.serviceTakesCredentials);
  } catch (error) {
    const fault = asCallFailed(error);
    if (fault.code !== 'not_an_admin') return failed(visit.sentenceOf(fault));
    visit.isSignedIn = true;
    visit.isAdmin = false;
    return ok(visit.texts.serviceTakesCredentials);
  }
}
