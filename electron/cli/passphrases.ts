// Where the command line has passphrases from: a file descriptor that is named, or the terminal, without showing them.
// Never from arguments or the environment, which every process of the account can read.

import { readSync } from 'node:fs';
import { err, ok, type Result } from '../../core/base/result.ts';

/** Gives a passphrase; null where there is nobody to ask, words for what is wrong with the descriptor. */
export type Passphrases = {
  /** Whether the one of the project comes from a descriptor: then it is read before anything is opened. */
  readonly given: boolean;
  /** Of a project that there is; asked for once, whatever opens it. */
  readonly known: (name: string) => Promise<Result<string | null, string>>;
  /** One that is to be; on a terminal it is typed twice. */
  readonly chosen: (flag: 'passphrase-fd' | 'new-passphrase-fd') => Promise<Result<string | null, string>>;
};

/** Longest passphrase that is read (bytes): what is longer is another file. */
const MOST_BYTES = 4_096;

export function passphrasesFrom(flags: Readonly<Record<string, string>>): Passphrases {
  let known: Promise<Result<string | null, string>> | null = null;
  const fromDescriptor = (flag: string): Result<string, string> | null => {
    const descriptor = flags[flag];
    return descriptor === undefined ? null : readLine(flag, descriptor);
  };
  return {
    given: flags['passphrase-fd'] !== undefined,
    known: (name) => (known ??= read(fromDescriptor('passphrase-fd'), () => ask(`Passphrase of ${name}: `))),
    chosen: (flag) => read(fromDescriptor(flag), askTwice),
  };
}

async function read(
  given: Result<string, string> | null,
  otherwise: () => Promise<string | null>,
): Promise<Result<string | null, string>> {
  if (given !== null) return given;
  return process.stdin.isTTY ? ok(await otherwise()) : ok(null);
}

/** Up to a line's end or the end of the descriptor, byte by byte: what comes after is somebody else's. */
function readLine(flag: string, descriptor: string): Result<string, string> {
  if (!/^\d{1,5}$/u.test(descriptor)) return err(`--${flag} takes the number of a file descriptor`);
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  for (;;) {
    try {
      if (readSync(Number(descriptor), one, 0, 1, null) === 0) break;
    } catch (thrown) {
      if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
        continue;
      }
      return err(`--${flag} ${descriptor} can't be read`);
    }
    if (one[0] === LINE_FEED) break;
    bytes.push(one[0] ?? 0);
    if (bytes.length > MOST_BYTES) return err(`--${flag} ${descriptor} gives no passphrase: it is too long`);
  }
  if (bytes.at(-1) === CARRIAGE_RETURN) bytes.pop();
  return ok(Buffer.from(bytes).toString('utf8'));
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** Between two looks at a descriptor that has nothing yet. */
const WAIT_MS = 20;

async function askTwice(): Promise<string | null> {
  const once = await ask('New passphrase: ');
  return once !== null && once === (await ask('The same again: ')) ? once : null;
}

const INTERRUPT = '\u0003';
const END = '\u0004';

/** Reads a line from the terminal, which shows nothing of it; null when it was broken off. */
function ask(prompt: string): Promise<string | null> {
  const { stdin, stderr } = process;
  // First: what is typed before the prompt is read isn't shown either.
  stdin.setRawMode(true);
  stderr.write(prompt);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((resolve) => {
    let typed = '';
    const end = (given: string | null): void => {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(given);
    };
    const hear = (chunk: string): void => {
      for (const character of chunk) {
        if (character === '\r' || character === '\n') return end(typed);
        if (character === INTERRUPT || character === END) return end(null);
        if (character === '\b' || character === '\u007f') typed = [...typed].slice(0, -1).join('');
        else typed += character;
      }
    };
    stdin.on('data', hear);
  });
}
