/** The independent library that signatures are compared with; it brings no types. */
declare module 'oauth-sign' {
  export function rsasign(
    method: string,
    url: string,
    parameters: Readonly<Record<string, string | readonly string[]>>,
    privateKey: string,
  ): string;
}
