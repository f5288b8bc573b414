/**
 * Arguments by which Chromium or Node would open the program to others or take a protection away: debuggers, code from elsewhere,
 * no sandbox, no certificates, programs started in place of its own.
 */
const refused: readonly RegExp[] = [
  /^inspect/,
  /^debug/,
  /^remote-(debugging|allow)/,
  /^auto-open-devtools/,
  /^js-flags$/,
  /^(require|import|loader|experimental-loader|eval|print)$/,
  /^(no|disable)-.*sandbox/,
  /^no-zygote/,
  /^single-process$/,
  /^in-process-/,
  /-(cmd-prefix|launcher)$/,
  /^browser-subprocess-path$/,
  /^disable-web-security$/,
  /^disable-site-isolation/,
  /^allow-(running-insecure-content|file-access|insecure)/,
  /^unsafely-/,
  /^(ignore|allow)-certificate/,
  /^ignore-urlfetcher-cert/,
  /^(load-extension|disable-extensions-except|load-component)/,
  /^host-(rules|resolver-rules)$/,
  /^(enable-blink|blink-settings)/,
  /^(log-net-log|ssl-key-log-file|net-log)/,
  /^type$/,
];

/**
 * The first argument that a packaged Keydesk does not start with; null when there is none. Any other argument is ignored.
 * @param argv as the process got it, the program first
 */
export function refusedSwitch(argv: readonly string[], platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(--?|\/)/ : /^--?/;
  for (const argument of argv.slice(1)) {
    if (!prefix.test(argument)) continue;
    // Chromium takes names in any case on Windows.
    const name = (argument.replace(prefix, '').split('=')[0] ?? '').toLowerCase();
    if (refused.some((pattern) => pattern.test(name))) return `--${name}`;
  }
  return null;
}
