/**
 * Variables of the environment by which others turn certificates off in Node's requests, those of the key service included, which
 * inherits the environment. They go before anything is sent. What else Node takes from there is turned off by fuse.
 */
const unsafe = ['NODE_TLS_REJECT_UNAUTHORIZED', 'SSLKEYLOGFILE'];

/** @param environment of this process */
export function forgetUnsafeEnvironment(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(environment)) {
    // Names have no case on Windows.
    if (unsafe.includes(name.toUpperCase())) Reflect.deleteProperty(environment, name);
  }
}
