/** What the connection doctor has found, and what to do about it. */
export const doctorFindings = {
  addressOk: (address: string) => `${address} is an address that Keydesk may connect to.`,
  noAddress: 'There is no address to connect to.',
  noAddressToLookUp: 'There is no address to look up.',
  isNumber: (host: string) => `${host} is a number, which needs no name lookup.`,
  hasAddresses: (host: string, addresses: string) => `${host} is ${addresses}.`,
  nameUnknown: (host: string) =>
    `No DNS server knows ${host}. Check its spelling, and whether you have to be in the company network or its VPN.`,
  nameUnknownHere: (host: string) =>
    `This computer does not know ${host}, and need not: the proxy looks it up.`,
  refusals: {
    ECONNREFUSED: 'The host is there, but nothing listens at this port. Check the port in the address.',
    ENOTFOUND: 'The host cannot be found by its name.',
    EAI_AGAIN: 'The DNS server does not answer. Check the network of this computer.',
    EHOSTUNREACH: 'There is no way to this host. Check the network, and the VPN if it needs one.',
    ENETUNREACH:
      'This computer has no network that leads there. Check the network, and the VPN if it needs one.',
    other: 'The host does not take a connection. A firewall may stand in between, or a proxy may be needed.',
  },
  proxyConnects: 'A proxy is used: this computer does not connect by itself.',
  takesConnections: (host: string, port: number) => `${host} takes connections at port ${port}.`,
  noProxy: 'No proxy is used for this address.',
  noAnswerFrom: (proxies: readonly string[]) => `No answer from the proxy ${proxies.join(' and ')}.`,
  directly: 'Keydesk connects directly, as the settings allow.',
  proxySays: (proxy: string, fault: string) => `Proxy ${proxy}: ${fault}`,
  proxyWorks: (proxy: string, hasCredentials: boolean) =>
    `The proxy ${proxy} connects to the host. ${hasCredentials ? 'It takes the credentials.' : 'It asks for no credentials.'}`,
  checkProxy: 'Check the proxy in the network settings, and the network of this computer.',
  hostNotReached: 'The host was not reached.',
  needsNoTls: 'This computer itself is reached without TLS.',
  certificateValid: (protocol: string, issuer: string, days: number) =>
    `${protocol}, certificate issued by ${issuer}, valid for ${days} more days.`,
  certificateEndsSoon: (protocol: string, issuer: string, days: number) =>
    `${protocol}, certificate issued by ${issuer}. It is valid for ${days} more days only: whoever runs the server has to renew it.`,
  notSecure: 'Nothing is sent without a secure connection.',
  keyServiceAnswers: (version: string) => `A Keydesk key service answers, version ${version}.`,
  jiraAnswers: (name: string, version: string | null) => `${name} answers, version ${version ?? 'unknown'}.`,
  broke: 'The connection broke before the answer came.',
  redirects:
    'The server redirects to another address. Enter the address that your browser shows once Jira has opened.',
  asksForSignIn: (status: number) =>
    `Something asks for a sign-in before Jira is reached (status ${status}), such as a single sign-on. Ask for an exception for /rest/api.`,
  wantsClientCertificate: 'The server wants a client certificate. Choose one in the network settings.',
  somethingElse: (status: number) =>
    `Something answers (status ${status}), but it is neither a Jira nor a Keydesk key service. Check the address and its path.`,
  noTime: 'The server did not say what time it is.',
  clocksAgree: 'This computer and the server agree on the time.',
  clocksDiffer: (seconds: number) => `The clocks differ by ${seconds} seconds.`,
  clockOff: (amount: number, unit: 'minutes' | 'hours', isAhead: boolean) =>
    `The clock of this computer is ${amount} ${unit} ${isAhead ? 'ahead of' : 'behind'} the server's. Let the system set it by network time, or sessions and certificates are refused.`,
  nothingAnswers: 'Neither a Jira nor a key service answers.',
  noCredentials: 'No credentials were given. Connect, or enter them, and test again.',
  captcha: 'Jira wants a CAPTCHA after too many failed sign-ins. Sign in once in a browser, then test again.',
  credentialsRefused:
    'Jira refuses these credentials. Check the e-mail and the token, and whether the token has expired.',
  signInStatus: (status: number) => `Jira answers the sign-in with status ${status}. Try again later.`,
  jiraTakesCredentials: 'Jira takes the credentials.',
  serviceTakesCredentials: 'The key service takes the credentials.',
  notSignedIn: 'Nobody is signed in.',
  adminUnknown: 'Jira does not say whether this user may administer it. Try again later.',
  isAdmin: 'This user may administer Jira.',
  isNoAdmin:
    'This user may not administer Jira. Ask for the global permission "Administer Jira", or sign in as an administrator.',
  canBrowse: 'This user may search the users of Jira.',
  cannotBrowse:
    'This user may not search the users of Jira. Ask for the global permission "Browse users and groups".',
  cancelled: 'Cancelled.',
  noAnswerWithin: (seconds: number) =>
    `No answer within ${seconds} seconds. A firewall may stand in between, or the other side is overloaded.`,
  brokeOff: 'The connection broke off. Test again; if it stays so, ask whoever runs the network.',
  report: {
    head: (version: string, time: string) => `Keydesk ${version}, connection doctor, ${time}`,
    address: (address: string) => `Address: ${address}`,
    states: {
      waiting: 'waiting',
      running: 'running',
      ok: 'OK',
      warning: 'WARNING',
      failed: 'FAILED',
      skipped: 'skipped',
    },
  },
};
