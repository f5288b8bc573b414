/** Version of console and service: they are released together. A test compares it with package.json. */
export const version = '0.1.0';
