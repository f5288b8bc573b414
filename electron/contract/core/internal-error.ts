/** The one sentence that the page has at hand when main cannot be reached at all. */
export const internalError = 'Something went wrong in Keydesk. The log has the details under the reference.';
