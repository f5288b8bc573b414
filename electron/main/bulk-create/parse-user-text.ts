/** One name of a list: of what line, and what it says. */
export type NamedUser = Readonly<{ line: number; text: string }>;

const mailAddress = /[^\s<>,;"()]+@[^\s<>,;"()]+/g;

/** "Ada Admin <ada@company.com>" names her by the e-mail, "Lovelace, Ada" is one name. */
const namesIn = (part: string): string[] => {
  const addresses = part.match(mailAddress)?.map((address) => address.replace(/^mailto:/i, ''));
  return addresses ?? [part.replaceAll('\uFEFF', '').trim()].filter((name) => /[^\s,]/.test(name));
};

/** A pasted list: one user a line, or several parted by semicolons or tabs, e-mails by commas too. Empty lines do not count. */
export const parseUserText = (text: string): NamedUser[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, i) =>
    line
      .split(/[;\t]/)
      .flatMap(namesIn)
      .map((name) => ({ line: i + 1, text: name })),
  );
