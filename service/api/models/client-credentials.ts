import { openObject, optional, string } from '../core/schema.ts';

/** Long enough for whatever a tool may send by mistake, short enough to be hashed at no cost. */
const credential = () => string({ minLength: 1, maxLength: 1000 });

/** The body of Xray Cloud's authenticate. What else a tool sends there is ignored, as Xray does. */
export const xrayCredentials = openObject({ client_id: credential(), client_secret: credential() });

/** RFC 6749 section 2.3.1, client_secret_post; with client_secret_basic they are in Authorization. */
export const postedCredentials = {
  client_id: optional(credential()),
  client_secret: optional(credential()),
};

/** A JSON string with the token in it, not an object: so does Xray Cloud. */
export const tokenText = () => string({ description: 'the token, a JSON string' });
