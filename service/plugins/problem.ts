import { problems, type ProblemCode, type ProblemDetails } from '../api/core/problems.ts';

/**
 * An answer that is not success: thrown anywhere in the service, turned into problem+json by `problem-answers.ts`.
 * Its message comes from the closed list, so that no secret can slip into it; `cause` goes to the log only.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}, options: ErrorOptions = {}) {
    super(problems[code][1], options);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }

  /** HTTP status of this problem. */
  get status(): number {
    return problems[this.code][0];
  }
}
