// What the palette offers, and in which order for what was typed. Knows nothing of React or the page.
import { foldText } from '../../core/base/text-fold.ts';

export type PaletteItem = {
  readonly id: string;
  /** Heading it stands under: "Go to", "Sources", "Sections". */
  readonly group: string;
  readonly title: string;
  /** Quiet words after the title: outlet, section number. Not searched. */
  readonly detail?: string | undefined;
  /** Other words it is found by: aliases, the original title. */
  readonly keywords?: readonly string[] | undefined;
};

export type PaletteGroup<Item extends PaletteItem> = {
  readonly name: string;
  readonly items: readonly Item[];
  /** How many more there are than are shown. */
  readonly left: number;
};

/** An item with its folded words: fold once when the palette opens, not at each key. */
export type PreparedItem<Item extends PaletteItem> = {
  readonly item: Item;
  readonly folded: readonly string[];
};

/** Makes items ready for `groupMatches`. */
export function prepareItems<Item extends PaletteItem>(items: readonly Item[]): PreparedItem<Item>[] {
  return items.map((item) => ({
    item,
    // The detail only tells items apart: every section would match the title of its brief.
    folded: [item.title, ...(item.keywords ?? [])].map(foldText),
  }));
}

/**
 * The items in which every typed word begins a word, best first, under their groups; groups stand in the order
 * of their best item (with nothing typed: as given). At most `most` items a group.
 */
export function groupMatches<Item extends PaletteItem>(
  prepared: readonly PreparedItem<Item>[],
  query: string,
  most: number,
): PaletteGroup<Item>[] {
  const wanted = foldText(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const scored = prepared
    .map(({ item, folded }, order) => ({ item, order, score: scoreOf(folded, wanted) }))
    .filter((entry) => entry.score > 0);
  if (wanted.length > 0) scored.sort((a, b) => b.score - a.score || a.order - b.order);
  const groups = new Map<string, Item[]>();
  for (const { item } of scored) addTo(groups, item);
  return [...groups].map(([name, items]) => ({
    name,
    items: items.slice(0, most),
    left: Math.max(0, items.length - most),
  }));
}

// 0: no match. A match at the start of the title counts most, then at a word of it, then inside other words.
function scoreOf(folded: readonly string[], wanted: readonly string[]): number {
  const title = folded[0] ?? '';
  let score = 1;
  for (const word of wanted) {
    const best = Math.max(
      title.startsWith(word) ? 8 : 0,
      beginsWord(title, word) ? 5 : 0,
      folded.slice(1).some((text) => beginsWord(text, word)) ? 3 : 0,
      word.length > 2 && folded.some((text) => text.includes(word)) ? 1 : 0,
    );
    if (best === 0) return 0;
    score += best;
  }
  return score + (title.length < 24 ? 0.5 : 0);
}

const beginsWord = (text: string, word: string): boolean =>
  text.startsWith(word) || text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));

function addTo<Item extends PaletteItem>(groups: Map<string, Item[]>, item: Item): void {
  const group = groups.get(item.group);
  if (group === undefined) groups.set(item.group, [item]);
  else group.push(item);
}
