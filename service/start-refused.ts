/** The service will not start like this: the message says what to change. */
export class StartRefused extends Error {
  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'StartRefused';
  }
}
