import { randomUUID } from 'node:crypto';
import { sentenceOf, type AppError, type AppErrorCode } from '../../contract/core/errors.ts';

type Options = Readonly<{
  details?: AppError['details'];
  /** Of the key service, when the error comes from there. */
  reference?: string;
  cause?: unknown;
}>;

/** A call that ends in an error the renderer may see: its code is of the closed list, its sentence follows from the code. */
export class CallFailed extends Error {
  readonly code: AppErrorCode;
  readonly reference: string;
  readonly details: AppError['details'];

  constructor(code: AppErrorCode, { details, reference = randomUUID(), cause }: Options = {}) {
    super(sentenceOf(code), { cause });
    this.name = 'CallFailed';
    this.code = code;
    this.reference = reference;
    this.details = details;
  }

  /** As the renderer learns it: neither stack nor cause. */
  toAppError(): AppError {
    const { code, message, reference, details } = this;
    return { code, message, reference, ...(details && { details }) };
  }
}

/** Any thrown value as a CallFailed: what nobody foresaw is `app_internal`. */
export const asCallFailed = (thrown: unknown): CallFailed =>
  thrown instanceof CallFailed ? thrown : new CallFailed('app_internal', { cause: thrown });
