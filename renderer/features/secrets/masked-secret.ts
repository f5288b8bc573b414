/** Stands in place of a client secret; its length says nothing of the secret's. */
export const maskedSecret = '•'.repeat(32);
