// The syntax of a content stream (ISO 32000-1, 7.8.2): operators with the operands before them. Knows no operator.

/** A number, a name or a word, a string of two-byte codes, or a list of these. Dictionaries come as their words. */
export type Operand = number | string | Uint16Array | readonly Operand[];

const part =
  /<<|>>|<([0-9A-Fa-f]*)>|\(((?:[^\\()]|\\.)*)\)|\/([^\s/<>[\]()]*)|([-+]?[\d.]+)|([[\]])|([^\s/<>[\]()]+)/gu;

/** Each operator with its operands, in order. */
export function* operations(content: string): Generator<readonly [string, readonly Operand[]]> {
  let operands: Operand[] = [];
  let list: Operand[] | null = null;
  let depth = 0;
  for (const match of content.matchAll(part)) {
    const [whole, codes, literal, name, number, bracket, word] = match;
    const push = (operand: Operand): unknown => (list ?? operands).push(operand);
    if (whole === '<<') depth += 1;
    else if (whole === '>>') depth -= 1;
    else if (depth > 0) continue;
    else if (codes !== undefined) push(codesOf(codes));
    else if (number !== undefined) push(Number(number));
    else if (name !== undefined) push(name);
    else if (literal !== undefined) push(literal);
    else if (bracket === '[') list = [];
    else if (bracket === ']') {
      const closed: Operand[] = list ?? [];
      list = null;
      operands.push(closed);
    } else if (word !== undefined) {
      yield [word, operands];
      operands = [];
    }
  }
}

function codesOf(hex: string): Uint16Array {
  const codes = new Uint16Array(Math.ceil(hex.length / 4));
  for (let at = 0; at < codes.length; at += 1) codes[at] = Number.parseInt(hex.slice(at * 4, at * 4 + 4), 16);
  return codes;
}
