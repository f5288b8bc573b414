/** The certificates of a PEM file, one by one; whatever else it holds is left out. */
export const splitPem = (text: string): string[] =>
  text.match(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]+?-----END (?:TRUSTED )?CERTIFICATE-----/g) ?? [];
