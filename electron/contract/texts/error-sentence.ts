import type { Catalogue } from './en/index.ts';

/** An error as main or the key service tell it, in English. */
export type ToldError = Readonly<{ code: string; message: string }>;

/** What an error says in the language of these texts; in its own words where its code is of no closed list. */
export function errorSentence(texts: Pick<Catalogue, 'errors'>, { code, message }: ToldError): string {
  const sentences: Readonly<Record<string, string>> = texts.errors;
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? message) : message;
}
