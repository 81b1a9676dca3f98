// Host names in which letters outside of ASCII stand as ASCII (RFC 3492 Punycode with the parameters of IDNA, RFC 5891 "xn--").

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST = 0x80;
const LAST = 0x10ffff;

export const PREFIX = 'xn--';

/** The letters that a label without its prefix stands for; null where it is no Punycode. */
export function fromPunycode(label: string): string | null {
  const delimiter = label.lastIndexOf('-');
  const letters = Array.from(label.slice(0, Math.max(0, delimiter)), (letter) => letter.charCodeAt(0));
  if (letters.some((code) => code >= FIRST)) return null;
  let [code, at, bias] = [FIRST, 0, FIRST_BIAS];
  for (let next = delimiter + 1; next < label.length; at += 1) {
    const before = at;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(next));
      next += 1;
      if (digit === null) return null;
      at += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (at > Number.MAX_SAFE_INTEGER / BASE) return null;
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapted(at - before, letters.length + 1, before === 0);
    code += Math.floor(at / (letters.length + 1));
    if (code > LAST || (code >= 0xd800 && code <= 0xdfff)) return null;
    at %= letters.length + 1;
    letters.splice(at, 0, code);
  }
  return letters.map((letter) => String.fromCodePoint(letter)).join('');
}

/** A host name as its owner reads it; labels that can't be read stay as they are. */
export const readableHost = (host: string): string =>
  host
    .split('.')
    .map((label) =>
      label.toLowerCase().startsWith(PREFIX) ? (fromPunycode(label.slice(PREFIX.length)) ?? label) : label,
    )
    .join('.');

/** Letters of either case are 0–25, digits 26–35. */
function digitOf(code: number): number | null {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a ? small - 0x61 : null;
}

/** How far the next letter is expected (RFC 3492, 6.1). */
function adapted(distance: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(distance / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
