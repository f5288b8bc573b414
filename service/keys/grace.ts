/** What the audit log says of a grace; nothing when there is none. */
export const graceDetail = (graceSeconds: number): { detail?: string } =>
  graceSeconds === 0 ? {} : { detail: `old secret works for ${graceSeconds} s more` };
