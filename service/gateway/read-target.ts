import { Problem } from '../plugins/problem.ts';
import { badInput } from './bad-input.ts';
import { readParameters, type Parameter } from './parameters.ts';
import { refuseParameters } from './refuse-parameters.ts';

/** Where a request goes at Jira: the path below Jira's own address, as it came, and the decoded query. */
export type JiraTarget = Readonly<{ path: string; query: readonly Parameter[] }>;

const prefix = '/jira/';
/** Nobody encodes a path more often in earnest. */
const mostReadings = 5;
/** What hands out credentials that would outlive the API key and its revocation. */
const credentialPaths = /^\/rest\/pat(\/|$)/i;

/**
 * @param address of the request line, with nothing decoded
 * @throws bad_input when a path could lead out of Jira's own, or a parameter could change the user;
 * gateway_path_refused
 */
export function readTarget(address: string): JiraTarget {
  const mark = address.indexOf('?');
  const [whole, search] = mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark + 1)];
  if (!whole.startsWith(prefix)) throw badInput('path', 'must begin with /jira/, written just so');
  if (!/^[!-~]*$/.test(address) || /[#\\]/.test(address)) {
    throw badInput(
      'path',
      'must be percent-encoded: letters beyond ASCII, "#" and "\\" are none of an address',
    );
  }
  const path = whole.slice(prefix.length - 1);
  // A session or credentials could hide in a matrix parameter, and "..;" is ".." to a servlet container.
  if (path.includes(';')) throw badInput('path', 'must have no ";" parameters');
  refusePath(path);
  const query = readParameters(search, 'query');
  refuseParameters(query, 'query');
  return { path, query };
}

/** A proxy before Jira may decode once more than Jira: every reading has to stay where it is. */
function refusePath(path: string): void {
  const slashes = path.split('/').length;
  let reading = path;
  for (let count = 0; count < mostReadings; count += 1) {
    refuseReading(reading, slashes);
    const next = decodeOnce(reading);
    if (next === reading) return;
    if (next === null && count === 0)
      throw badInput('path', 'has a percent sign that starts no UTF-8 character');
    if (next === null) return;
    reading = next;
  }
  throw badInput('path', 'is percent-encoded too often');
}

function refuseReading(reading: string, slashes: number): void {
  if (reading.includes('//')) throw badInput('path', 'must have no empty part ("//")');
  if (reading.includes('\\')) throw badInput('path', 'must have no backslash');
  if (reading.split('/').length !== slashes) throw badInput('path', 'must have no encoded slash');
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\0-\x1f\x7f]/.test(reading)) throw badInput('path', 'must have no control character');
  const parts = reading.split('/').map((part) => part.split(';')[0]);
  if (parts.some((part) => part === '.' || part === '..')) {
    throw badInput('path', 'must have no "." or ".." part');
  }
  if (credentialPaths.test(reading)) throw new Problem('gateway_path_refused');
}

function decodeOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
