/** Why a preference cannot be changed. */
export const managedNote = "Set by your company's policy.";
