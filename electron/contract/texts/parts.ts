/** A sentence in its parts: what is put in may be more than a text, as a name in a direction of its own. */
export type Parts<P> = readonly (string | P)[];
