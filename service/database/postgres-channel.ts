/** The channel on which replicas tell each other of changes. */
export const channel = 'keydesk';
