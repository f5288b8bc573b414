import { problems, type ProblemCode, type ProblemDetails } from '../../../service/api/core/problems.ts';
import { internalError } from './internal-error.ts';

/** What can go wrong in the console itself: stable code -> a sentence that says what to do. */
const consoleErrors = {
  ipc_untrusted_sender: 'The call came from a page that is not Keydesk and was refused.',
  ipc_bad_input: 'The call had a wrong, missing or unknown field and was refused.',
  not_connected: 'Keydesk is not connected. Connect to Jira or open the sample data.',
  already_connecting: 'Keydesk is connecting already. Wait a moment.',
  address_invalid: 'This is not a web address. It looks like https://your-company.atlassian.net.',
  address_insecure:
    'http:// would send your credentials in clear. Use https:// (http is for this computer only).',
  address_unreachable: 'Nothing answers at this address. Check it, and the network or proxy.',
  address_not_allowed:
    "Your company's policy does not allow this address. Ask whoever manages Keydesk on this computer.",
  sample_data_off: "Your company's policy turns the sample data off. Connect to your Jira instead.",
  address_unknown: 'There is no Jira and no Keydesk service at this address.',
  connection_not_found: 'There is no such saved connection any more.',
  connection_not_saved:
    'The connection could not be saved, and nothing of it was kept. Free some space or check the folder, then try again.',
  keychain_unavailable:
    'This computer has no keychain that Keydesk trusts. Keep the credentials until Keydesk quits, or protect them with a passphrase.',
  credentials_unreadable:
    'The saved credentials cannot be opened any more. Edit the connection and enter them again.',
  credentials_moved:
    'The saved credentials were made for another connection and are refused. Remove this connection and connect anew.',
  credentials_other_user:
    'These credentials are of another Jira user. Enter those of the user who is signed in, or disconnect first.',
  vault_exists: 'There is a passphrase already. Unlock with it.',
  vault_missing: 'There is no passphrase yet that these credentials could be opened with.',
  vault_locked: 'The saved credentials are locked. Enter the passphrase.',
  still_connected: 'Disconnect first. Then try again.',
  passphrase_wrong: 'This is not the passphrase.',
  passphrase_too_soon: 'After a wrong passphrase the next try has to wait.',
  service_secrets_unreadable:
    'The keys of the key service for this Jira cannot be opened. Keydesk makes no new ones, since every API key would stop working: restore the keychain or vault.json that sealed them.',
  service_secrets_not_saved:
    'The keys of the key service could not be saved. Free some space or check the folder, then try again.',
  service_unreachable: 'The key service does not answer. Keydesk keeps trying; nothing was changed.',
  service_failed: 'The key service could not be started. The log says why.',
  service_bad_answer:
    'The key service gave an answer that makes no sense. Both may be of different versions.',
  outcome_unknown: 'The connection broke before the answer came. Refresh to see whether it was done.',
  job_running: 'Another bulk action is running. Wait for it or cancel it first.',
  job_not_found: 'There is no such bulk action any more.',
  job_nothing_to_retry: 'Nothing in this bulk action can be tried again.',
  job_not_paused: 'This bulk action is not paused.',
  job_of_other_connection:
    'This bulk action was begun on another connection. Connect to that one, as the same admin, and resume it there.',
  journal_not_written:
    'Keydesk could not write its journal, so it changes nothing more. Free some space on the disk, then try again.',
  user_file_unreadable: 'This file could not be read. Check that it is there and that you may read it.',
  user_file_too_large: 'This file is larger than 10 MB. Split it and create the keys in parts.',
  user_file_invalid: 'This file is no table of users. Save it as CSV and choose it again.',
  user_list_empty: 'This list names nobody. It needs at least one e-mail, user id or name.',
  user_list_too_long: 'This list names more than 100,000 users. Split it and create the keys in parts.',
  user_list_gone: 'This list is no longer at hand. Look the users up again.',
  user_list_changed:
    'The list is not the one that was shown any more. Look at the numbers and confirm again.',
  ticket_not_found: 'These client secrets are no longer held: they were collected, or Keydesk was restarted.',
  file_not_written: 'The file could not be written. Choose another folder, or free some space.',
  disk_full:
    'The disk is full. Free some space or choose another disk, then try again. Nothing of the file was left behind.',
  file_not_permitted:
    'This file or its folder may not be written to, or another program has the file open. Choose another place, or close the file there.',
  folder_not_found: 'The folder is not there any more. Choose another one.',
  file_exists: 'There is a file of this name already. Choose another name.',
  export_running: 'An export is under way. Wait for it or cancel it first.',
  export_not_found: 'There is no such export any more.',
  export_stopped: 'The export ended before it was done, and nothing of the file was left behind. Try again.',
  export_too_large:
    'An Excel sheet holds 1,048,575 API keys at most. Export as CSV, or narrow the list first.',
  print_failed: 'It could not be printed. Check the printer, or save it as PDF and print that.',
  hand_over_running: 'Client secrets are being saved already. Wait for it or cancel it first.',
  hand_over_stopped:
    'Saving ended before it was done, and nothing of the file was left behind. The client secrets stay as they were: try again.',
  hand_over_nothing: 'There is nothing to save: none of these owners has a public key in the file.',
  recipient_invalid:
    'One of these is no public key of age, or was not copied whole. A public key begins with age1.',
  recipient_is_secret_key:
    'This is a secret key of age. Keep it to yourself, and give the public one: it begins with age1.',
  key_file_invalid:
    'This file holds no public keys of age. One begins with age1 and stands in a line of its own, or beside an e-mail in a CSV.',
  owner_keys_not_found: 'Another file of keys was chosen since. Choose this one again.',
  folder_not_opened: 'The system could not show the folder. Look for it in the user data of Keydesk.',
  setting_managed: "Your company's policy sets this. Ask whoever manages Keydesk on this computer.",
  proxy_address_invalid: 'This is not the address of a proxy. It looks like proxy.your-company.com:8080.',
  authority_file_invalid:
    'This file holds no CA certificate. Ask whoever runs the network for the CA file in PEM form.',
  client_certificate_invalid:
    'This file holds no client certificate, or its key does not belong to it. Choose a .p12 or .pfx file, or a PEM certificate and its key.',
  client_certificate_locked: 'The passphrase does not open this client certificate. Enter it again.',
  app_internal: internalError,
} as const;

export type AppErrorCode = keyof typeof consoleErrors | ProblemCode;

/** What the renderer learns of an error. `reference` finds the log line. */
export type AppError = Readonly<{
  code: AppErrorCode;
  message: string;
  reference: string;
  details?: ProblemDetails;
}>;

/** Codes of the console and of the service: one closed list. */
export const appErrorCodes = [...Object.keys(consoleErrors), ...Object.keys(problems)] as AppErrorCode[];

export const isAppErrorCode = (code: unknown): code is AppErrorCode =>
  typeof code === 'string' && (Object.hasOwn(consoleErrors, code) || Object.hasOwn(problems, code));

/** The sentence for a code. */
export const sentenceOf = (code: AppErrorCode): string =>
  code in consoleErrors
    ? consoleErrors[code as keyof typeof consoleErrors]
    : problems[code as ProblemCode][1];
