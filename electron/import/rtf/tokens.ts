// Takes RTF (1.9.1) apart into groups, control words and bytes of text. Knows no meanings but `\bin` and `\'`.

export type TokenHandler = {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word or control symbol without its backslash; the number that stands after it. */
  readonly word: (name: string, parameter: number | null) => void;
  /** Bytes of text in the code page of where they stand: from `start` to before `end`. */
  readonly text: (start: number, end: number) => void;
  /** One byte that is written as `\'xx`. */
  readonly byte: (value: number) => void;
};

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const PROGRESS_EVERY = 500_000;
/** Longer ones are no control words. */
const LONGEST_WORD = 32;

/** Hands all tokens to the handler, in order. What is cut off ends there. */
export function readTokens(bytes: Uint8Array, handler: TokenHandler, progress: () => void): void {
  let at = 0;
  let told = 0;
  while (at < bytes.length) {
    if (at - told > PROGRESS_EVERY) {
      told = at;
      progress();
    }
    const byte = bytes[at] ?? 0;
    if (byte === OPEN) {
      handler.open();
      at += 1;
    } else if (byte === CLOSE) {
      handler.close();
      at += 1;
    } else if (byte === BACKSLASH) at = readControl(bytes, at + 1, handler);
    else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1;
    else {
      const start = at;
      while (at < bytes.length && !endsText(bytes[at] ?? 0)) at += 1;
      handler.text(start, at);
    }
  }
}

const endsText = (byte: number): boolean =>
  byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === 0x0d || byte === 0x0a || byte === 0;

/** Reads what stands after a backslash; gives where the next token begins. */
function readControl(bytes: Uint8Array, start: number, handler: TokenHandler): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (first === QUOTE) {
    const value = Number.parseInt(String.fromCharCode(bytes[start + 1] ?? 0, bytes[start + 2] ?? 0), 16);
    if (!Number.isNaN(value)) handler.byte(value);
    return start + 3;
  }
  if (!isLetter(first)) {
    handler.word(String.fromCharCode(first), null);
    return start + 1;
  }
  let at = start;
  while (at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const numberAt = at;
  if (bytes[at] === 0x2d) at += 1;
  while (at - numberAt < 12 && isDigit(bytes[at] ?? 0)) at += 1;
  const digits = String.fromCharCode(...bytes.subarray(numberAt, at));
  const parameter = /\d/u.test(digits) ? Number(digits) : null;
  // The space after a control word is part of it.
  if (bytes[at] === 0x20) at += 1;
  handler.word(name, parameter);
  // So many bytes of anything follow: braces among them are none.
  return name === 'bin' && parameter !== null && parameter > 0 ? at + parameter : at;
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
