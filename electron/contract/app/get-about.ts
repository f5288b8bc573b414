import { call } from '../core/call.ts';
import { nullable, object, string, type Static } from '../core/schema.ts';

export const aboutKeydesk = object({
  keydesk: string(),
  /** Electron, or what stands in for it. */
  electron: string(),
  chromium: string(),
  node: string(),
  /** System and processor. */
  platform: string(),
  /** Of the key service connected to; null without a connection. */
  keyService: nullable(string()),
});
export type AboutKeydesk = Static<typeof aboutKeydesk>;

/** The versions of everything that Keydesk consists of at this moment. */
export const getAbout = call(object({}), aboutKeydesk);
