/** What an XLSX sheet can hold, less its header. */
export const maxXlsxKeys = 1_048_575;
