type Entered = Readonly<{ path: string; consumerKey: string; publicKey: string }>;

/** What a Jira system administrator does, step by step. It holds the public key only. */
export const linkJiraSteps = ({ path, consumerKey, publicKey }: Entered): string => `\
The private key is in ${path} (readable by you alone). Keep it in your backup.

Now a system administrator of Jira Data Center 9 or 10 does this once:

 1. Open Administration (the cog) > Applications > Application links.
 2. Jira 9 and 10: choose Create link, then "Direct application link" (older 9.x: type the address at the top).
    Application URL: the address of this key service, such as https://keydesk.your-company.com.
    Jira says that it got no response from there: that is right, choose Continue.
 3. In the form:
      Application Name    ${consumerKey}
      Application Type    Generic Application
      Create incoming link    on
    Leave the other fields empty and choose Continue.
 4. In the form for the incoming link:
      Consumer Key     ${consumerKey}
      Consumer Name    ${consumerKey}
      Public Key       the lines between here and the next dashes, all of them

${publicKey}

 5. Edit the new link (pencil) > Incoming > OAuth > Incoming tab, and turn on
      Allow 2-Legged OAuth
      Allow user impersonation through 2-Legged OAuth
    Leave "Execute as" empty: requests carry the user. Choose Update.
    Jira asks for your password again first.

Then start the key service with

    npm run service -- --jira-url https://jira.your-company.com --jira-link-file ${path}

and try it with an access token of any API key:

    curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:4180/jira/rest/api/2/myself

Whoever has the private key can act as any user of this Jira. To end that at once, delete the application link in Jira.
`;
