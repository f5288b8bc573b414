/** One line to the terminal about something the stand-in does differently from Electron. */
export function say(sentence: string): void {
  process.stderr.write(`electron stand-in: ${sentence}\n`);
}
