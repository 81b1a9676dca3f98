// Lists that come as paragraphs which only name their level, as Word writes them, made into lists in one another.

export type LeveledItem = {
  /** From 1. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number of an ordered item, where its sign says one. */
  readonly number: number | null;
  /** HTML of blocks. */
  readonly html: string;
};

/** The lists, with as many levels as are used: a level that was skipped is none. */
export function leveledLists(items: readonly LeveledItem[]): string {
  let made = '';
  let at = 0;
  while (at < items.length) {
    const first = items[at];
    if (first === undefined) break;
    let inner = '';
    let next = at;
    // Everything deeper than an item stands in it; another kind of list at its level ends this one.
    for (let item = items[next]; item !== undefined; item = items[next]) {
      if (item.level < first.level || item.ordered !== first.ordered) break;
      const from = next + 1;
      next = from;
      while ((items[next]?.level ?? 0) > item.level) next += 1;
      inner += `<li>${item.html}${leveledLists(items.slice(from, next))}</li>`;
    }
    const start =
      first.ordered && first.number !== null && first.number > 1 ? ` start="${first.number}"` : '';
    made += first.ordered ? `<ol${start}>${inner}</ol>` : `<ul>${inner}</ul>`;
    at = next;
  }
  return made;
}

/** What the sign of an item says: "2." and "c)" number it, "·" and "o" do not. Null where there is none. */
export function signOf(text: string): { readonly ordered: boolean; readonly number: number | null } | null {
  const sign = text.replaceAll(/[\s\u00a0]+/gu, '');
  if (sign === '') return null;
  const [, , counted] = /^([([]?)([\p{Nd}]{1,6}|[a-z]{1,4}|[ivxlcdm]{1,9})[.)\]:、-]/iu.exec(sign) ?? [];
  if (counted === undefined) return { ordered: false, number: null };
  const digits = counted.replaceAll(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
  return { ordered: true, number: /^\d+$/u.test(digits) ? Number(digits) : null };
}
