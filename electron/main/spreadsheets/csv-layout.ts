/**
 * RFC 4180 for csv-stringify. With Windows line ends a lone one in a name would not be quoted, and would begin a row of its own.
 */
export const csvLayout = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;
