import { appErrorCodes, sentenceOf, type AppErrorCode } from '../../core/errors.ts';

/** The sentence for each code of the console and the key service, as both say it themselves. */
export const errors = Object.fromEntries(appErrorCodes.map((code) => [code, sentenceOf(code)])) as Readonly<
  Record<AppErrorCode, string>
>;
