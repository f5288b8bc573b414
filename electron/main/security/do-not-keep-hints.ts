const raw = (format: string) => `electron application/osclipboard;format="${format}"`;

/**
 * Formats that tell clipboard histories not to keep the text beside them: nspasteboard.org on macOS, Microsoft's "Cloud Clipboard and
 * Clipboard History Formats" on Windows (whose presence alone counts), KDE's hint for password managers on Linux.
 */
export function doNotKeepHints(platform: NodeJS.Platform): Readonly<Record<string, string>> {
  if (platform === 'darwin') return { [raw('org.nspasteboard.ConcealedType')]: 'concealed' };
  if (platform === 'win32') return { [raw('ExcludeClipboardContentFromMonitorProcessing')]: '1' };
  return { [raw('x-kde-passwordManagerHint')]: 'secret' };
}
