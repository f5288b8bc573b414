import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

/** Where a command reads and writes: results on standard output, everything else on standard error. */
export type Terminal = Readonly<{
  /** One line of the result. */
  say: (line: string) => void;
  /** Until what was said is written; throws when nobody takes it. */
  flushed: () => Promise<void>;
  /** What a person wants to know meanwhile. */
  note: (line: string) => void;
  /** How far it is: shown where a person looks on, on one line that changes. */
  progress: (line: string) => void;
  /** Whether somebody is there who can be asked. */
  isInteractive: boolean;
  ask: (question: string) => Promise<string>;
  /** What is typed is not shown. */
  askHidden: (question: string) => Promise<string>;
  /** All of standard input. */
  readInput: () => Promise<string>;
}>;

const clearLine = '\r\u001B[K';
/** What would move a cursor, colour a screen or turn the direction of a text: a name is only ever a name. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const commands = /[\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g;

/** A text from elsewhere, so that a terminal shows it and obeys nothing in it. */
export const harmless = (text: string): string => text.replaceAll(commands, '\uFFFD');

export function createTerminal({ stdin, stdout, stderr }: NodeJS.Process): Terminal {
  const isSeen = stderr.isTTY;
  let isLineOpen = false;
  const write = (line: string) => {
    stderr.write(`${isLineOpen ? clearLine : ''}${line}\n`);
    isLineOpen = false;
  };
  const askLine = createAskLine(stdin, stderr);
  const question = (asked: string, isHidden: boolean): Promise<string> => {
    stderr.write(`${isLineOpen ? clearLine : ''}${asked}`);
    isLineOpen = false;
    return askLine(isHidden);
  };
  return {
    say: (line) => void stdout.write(`${line}\n`),
    flushed: () =>
      new Promise((resolve, reject) => {
        stdout.write('', (error) => (error ? reject(error) : resolve()));
      }),
    note: write,
    progress: (line) => {
      if (!isSeen) return;
      stderr.write(`${clearLine}${line}`);
      isLineOpen = true;
    },
    isInteractive: stdin.isTTY && isSeen,
    ask: (asked) => question(asked, false),
    askHidden: (asked) => question(asked, true),
    readInput: () => text(stdin),
  };
}

/** Reads a line at a terminal. What was pasted beyond it answers the next question. */
function createAskLine(stdin: NodeJS.Process['stdin'], stderr: NodeJS.Process['stderr']) {
  const ahead: string[] = [];
  return async (isHidden: boolean): Promise<string> => {
    const pasted = ahead.shift();
    if (pasted !== undefined) return shown(pasted, isHidden, stderr);
    let isRead = false;
    const output = new Writable({
      write: (typed: Buffer, _encoding, done) => {
        if (!isHidden && !isRead) stderr.write(typed);
        done();
      },
    });
    const lines = createInterface({ input: stdin, output, terminal: true });
    const line = await new Promise<string>((resolve) => {
      lines.on('line', (text) => {
        if (isRead) ahead.push(text);
        isRead = true;
        resolve(text);
      });
      // Ctrl+D is no answer; Ctrl+C ends the command, as it does elsewhere.
      lines.on('close', () => resolve(''));
      lines.on('SIGINT', () => {
        lines.close();
        process.kill(process.pid, 'SIGINT');
      });
    });
    lines.close();
    if (isHidden) stderr.write('\n');
    return line;
  };
}

function shown(pasted: string, isHidden: boolean, stderr: NodeJS.Process['stderr']): string {
  stderr.write(isHidden ? '\n' : `${pasted}\n`);
  return pasted;
}
