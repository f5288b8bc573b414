const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstLetter(word: string): string {
  const first = segmenter.segment(word)[Symbol.iterator]().next();
  return first.done ? '' : first.value.segment;
}

/** One or two letters that stand for a name, of any script: first and last word's first letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  const letters = ends.map((word) => firstLetter(word ?? '').toLocaleUpperCase('en'));
  return letters.length > 0 ? letters.join('') : '?';
}
