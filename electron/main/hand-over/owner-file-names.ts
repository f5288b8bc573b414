const ending = '.csv.age';
/** The longest name that the usual file systems take, in bytes. */
const longest = 255;
/** Names that Windows keeps for its devices, whatever follows a point. */
const devices = /^(con|prn|aux|nul|clock\$|(com|lpt)[0-9¹²³])$/i;

/**
 * Names files by their owners so that every system takes them, none leads elsewhere, hides or begins an option, and no two are one where case or form of
 * letters do not count.
 * @returns the name for an owner; the client id tells apart who has the same name
 */
export function ownerFileNames(): (userName: string, clientId: string) => string {
  const taken = new Set<string>();
  const take = (name: string): boolean => {
    const seen = name.normalize('NFKC').toUpperCase().toLowerCase();
    if (taken.has(seen)) return false;
    taken.add(seen);
    return true;
  };
  return (userName, clientId) => {
    const plain = plainName(userName);
    for (let n = 0; ; n += 1) {
      const addition = n === 0 ? '' : n === 1 ? ` ${clientId.slice(0, 8)}` : ` ${clientId} ${n}`;
      const name = `${cut(plain, longest - Buffer.byteLength(addition + ending))}${addition}${ending}`;
      if (take(name)) return name;
    }
  };
}

function plainName(userName: string): string {
  const name = userName
    .normalize('NFC')
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N} .,_()@+-]+/gu, '_')
    .replace(/^[\s._-]+/, '')
    .replace(/[\s.]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(name)) return 'user';
  return devices.test(name.split('.')[0] ?? '') ? `_${name}` : name;
}

/** As many whole letters as fit into that many bytes. */
function cut(text: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const letter of text) {
    length += Buffer.byteLength(letter);
    if (length > bytes) break;
    kept += letter;
  }
  return kept;
}
