/** Where the console's own page lives. */
export const appOrigin = 'app://keydesk';

/** What of a calling frame decides whether it is trusted. */
export type CallingFrame = Readonly<{ url: string; parent: unknown }>;

/** Only the top frame of the console's own page may call: never a sub-frame, another origin, or a frame that is gone. */
export const isTrustedFrame = (frame: CallingFrame | null): boolean =>
  frame !== null && frame.parent === null && frame.url.startsWith(`${appOrigin}/`);
