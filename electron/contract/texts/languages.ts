/** The languages that Keydesk speaks. English comes with the code that shows it, each other as one catalogue. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, so that whoever reads only that one finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The language of a computer: 'de-AT' -> 'de'; English where Keydesk does not speak it. */
export const languageOf = (locale: string): Language =>
  languages.find((language) => language === locale.toLowerCase().split(/[-_]/)[0]) ?? 'en';
