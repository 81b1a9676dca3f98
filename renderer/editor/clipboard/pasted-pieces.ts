// Words and blocks in a row, as an element held them, and the blocks that become of them.

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export type Piece =
  /** `text` is what the HTML says. */
  | { readonly kind: 'words'; readonly html: string; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'block'; readonly html: string };

/** What words become that stand in no block of their own, and the direction that was told for them. */
type Wrapping = { readonly tag: string; readonly dir: string | null };

type Words = Extract<Piece, { kind: 'words' }>;
type Run = (Words | { readonly kind: 'break' })[];

export class Pieces {
  readonly #pieces: Piece[];

  constructor(pieces: readonly Piece[] = []) {
    this.#pieces = [...pieces];
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  add(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#pieces.push(piece);
  }

  addBlock(html: string): void {
    if (html !== '') this.#pieces.push({ kind: 'block', html });
  }

  /** The words, where there are no blocks and nothing that parts paragraphs; else null. */
  onlyWords(): string | null {
    if (this.#pieces.some((piece) => piece.kind === 'block')) return null;
    const [only, ...more] = paragraphsOf(this.#pieces as Run);
    return more.length > 0 ? null : only === undefined ? '' : htmlOf(only);
  }

  /** Blocks, with the words between them in blocks of their own. Lines without words are spacing, and go. */
  blocks({ tag, dir }: Wrapping = { tag: 'p', dir: null }): string {
    let made = '';
    let run: Run = [];
    const close = (): void => {
      for (const words of paragraphsOf(run))
        made += `<${tag}${directionOf(words, dir)}>${htmlOf(words)}</${tag}>`;
      run = [];
    };
    for (const piece of this.#pieces) {
      if (piece.kind !== 'block') {
        run.push(piece);
        continue;
      }
      close();
      made += piece.html;
    }
    close();
    return made;
  }
}

/** Two line ends are the end of a paragraph; one at its edge is none. */
function paragraphsOf(run: Run): Run[] {
  const paragraphs: Run[] = [];
  let present: Run = [];
  const close = (): void => {
    const trimmed = trimmedOf(present);
    if (trimmed.length > 0) paragraphs.push(trimmed);
    present = [];
  };
  for (const piece of run) {
    const last = present.findLast((each) => each.kind === 'break' || !isBlank(each));
    if (piece.kind === 'break' && last?.kind === 'break') close();
    else present.push(piece);
  }
  close();
  return paragraphs;
}

const isBlank = (piece: Run[number]): boolean =>
  piece.kind === 'break' || piece.text.replaceAll(/[\s\u00a0]+/gu, '') === '';

function trimmedOf(run: Run): Run {
  const from = run.findIndex((piece) => !isBlank(piece));
  if (from === -1) return [];
  const to = run.findLastIndex((piece) => !isBlank(piece));
  return run.slice(from, to + 1);
}

/** Spaces at the edges and beside a line end are not kept, and two in a row are one. */
function htmlOf(run: Run): string {
  let html = '';
  for (const piece of run)
    if (piece.kind === 'break') html = `${html.replace(/ $/u, '')}<br>`;
    else
      html +=
        / $|<br>$/u.test(html) || html === '' ? piece.html.replace(/^((?:<[^>]+>)*) /u, '$1') : piece.html;
  return html.replace(/ ((?:<\/[^>]+>)*)$/u, '$1');
}

/** Told only where it differs from what the words say themselves. */
function directionOf(words: Run, dir: string | null): string {
  if (dir !== 'rtl' && dir !== 'ltr') return '';
  const text = words.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('');
  const [letter] = /\p{L}/u.exec(text) ?? [];
  const reads = letter !== undefined && RTL.test(letter) ? 'rtl' : 'ltr';
  return letter === undefined || reads === dir ? '' : ` dir="${dir}"`;
}
