// Inlines made into runs: stretches of text with one look, one link and one place in the structure.

import type { Inline, TextMarks } from '../../../../core/document/tree.ts';
import { withDigits } from '../../../../core/words/number-words.ts';
import { followable } from '../../parts/safe-href.ts';
import { cleanText } from './clean-text.ts';
import type { FaceStyle } from '../fonts/fonts.ts';
import { colourOf, type LayoutEnv, type TextStyle } from '../pages/layout-env.ts';
import type { LinkTarget, NoteCall } from '../pages/page-model.ts';
import { type StructLeaf, type StructNode, structLeaf, structNode } from '../file/structure.ts';

export type RunStyle = {
  readonly face: FaceStyle;
  readonly sizePt: number;
  readonly colour: string;
  readonly risePt: number;
  readonly spacingPt: number;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly background: string | null;
};

export type Run = {
  readonly text: string;
  readonly style: RunStyle;
  readonly leaf: StructLeaf | null;
  readonly link: LinkTarget | null;
  readonly note: NoteCall | null;
  /** BCP 47; null: the language of the document. */
  readonly lang: string | null;
};

/** Runs of a paragraph, and the places inside it that need the number of their page. */
export type Runs = { readonly runs: readonly Run[]; readonly places: readonly string[] };

type Context = {
  readonly style: TextStyle;
  readonly parent: StructNode | null;
  readonly link: LinkTarget | null;
  readonly marks: TextMarks;
  readonly lang: string | null;
};

/** Flattens inlines in the style of their paragraph. `parent` is its structure element; null in decoration. */
export function runsOf(
  env: LayoutEnv,
  inlines: readonly Inline[],
  style: TextStyle,
  parent: StructNode | null,
  lang: string | null,
): Runs {
  const runs: Run[] = [];
  const places: string[] = [];
  const walk = (list: readonly Inline[], context: Context): void => {
    for (const inline of list) inlineRuns(env, inline, context, runs, places, walk);
  };
  walk(inlines, { style, parent, link: null, marks: {}, lang });
  return { runs, places };
}

function inlineRuns(
  env: LayoutEnv,
  inline: Inline,
  context: Context,
  runs: Run[],
  places: string[],
  walk: (list: readonly Inline[], context: Context) => void,
): void {
  const push = (text: string, more: Partial<Run> = {}, marks: TextMarks = context.marks): void => {
    if (text === '') return;
    const leaf = context.parent ? structLeaf(context.parent) : null;
    const { link, lang } = context;
    runs.push({ text, style: runStyle(env, context, marks), leaf, link, note: null, lang, ...more });
  };
  switch (inline.type) {
    case 'text': {
      const text = cleanText(inline.text, env.losses);
      const cased = context.style.capitals ? text.toUpperCase() : text;
      if (context.parent && inline.lang !== null && inline.lang !== context.lang && text !== '') {
        const within = context.parent.tag === 'Link' ? structLeaf(context.parent) : null;
        const span = structNode(context.parent, 'Span', { lang: inline.lang });
        push(
          isolated(cased, inline.dir),
          { leaf: structLeaf(span, within), lang: inline.lang },
          inline.marks,
        );
      } else {
        push(isolated(cased, inline.dir), { lang: inline.lang ?? context.lang }, inline.marks);
      }
      return;
    }
    case 'link': {
      const url = followable(inline.href);
      if (url === null)
        env.losses.add(
          'unsupported-inline',
          `The link to ${inline.href} can't be followed; its words are there.`,
        );
      const target: LinkTarget | null = url === null ? null : { kind: 'url', url };
      linkRuns(context, target, (inside) => walk(inline.inlines, { ...inside, marks: { colour: 'accent' } }));
      return;
    }
    case 'ref': {
      const known = env.places.has(inline.target);
      const shown = inline.show === 'page' && known ? env.pageOf(inline.target) : inline.text;
      const target: LinkTarget | null = known ? { kind: 'place', id: inline.target } : null;
      if (inline.show === 'page' && known && inline.lead) push(inline.lead);
      const marks = { ...context.marks, ...inline.marks };
      // A raised number must not take the direction of the words around it.
      const dir = inline.marks?.superscript ? 'ltr' : null;
      const text: Inline = { type: 'text', text: shown, marks, lang: null, dir };
      linkRuns(context, target, (inside) => walk([text], inside));
      return;
    }
    case 'note': {
      linkRuns(context, { kind: 'place', id: `note:${inline.id}` }, (inside) => {
        const leaf = inside.parent ? structLeaf(inside.parent) : null;
        const note = env.layoutNote(env, inline, context.parent);
        const style = runStyle(env, context, { superscript: true });
        // A digit would draw the words before it into its own direction; alone it stands like a sign.
        const { link, lang } = inside;
        runs.push({
          text: isolated(withDigits(String(inline.number), env.digits), 'ltr'),
          style,
          leaf,
          link,
          note,
          lang,
        });
      });
      return;
    }
    case 'break':
      push('\n');
      return;
    case 'tab':
      push('\t');
      return;
    case 'comment':
      env.losses.add('unsupported-inline', `A comment by ${inline.author} is not in the PDF.`);
      return;
    case 'field': {
      if (env.fields) {
        push(inline.field === 'page' ? env.fields.page : env.fields.pages);
      } else if (inline.field === 'pages') {
        push(withDigits(env.pageOf('#pages'), env.digits));
      } else {
        const place = env.newPlace();
        places.push(place);
        push(env.pageOf(place));
      }
      return;
    }
  }
}

function linkRuns(context: Context, link: LinkTarget | null, inside: (context: Context) => void): void {
  // An entry of the contents is one link as a whole.
  if (link === null || context.parent === null || context.parent.tag === 'Link') inside({ ...context, link });
  else inside({ ...context, link, parent: structNode(context.parent, 'Link') });
}

function runStyle(env: LayoutEnv, context: Context, marks: TextMarks): RunStyle {
  const { style } = context;
  const script = marks.superscript === true || marks.subscript === true;
  const tint = marks.colour ?? context.marks.colour;
  return {
    face: {
      serif: marks.code === true ? false : style.face.serif,
      bold: style.face.bold || marks.bold === true,
      // In a slanted paragraph emphasis stands upright.
      italic: style.face.italic !== (marks.italic === true),
    },
    sizePt: script ? style.sizePt * 0.65 : marks.code === true ? style.sizePt * 0.94 : style.sizePt,
    colour: tint === undefined ? style.colour : colourOf(env, tint),
    risePt:
      marks.superscript === true ? style.sizePt * 0.35 : marks.subscript === true ? -style.sizePt * 0.15 : 0,
    spacingPt: style.spacingPt,
    underline: marks.underline === true,
    strike: marks.strike === true,
    background: marks.code === true ? colourOf(env, 'accentSoft') : null,
  };
}

/** A stretch with a direction of its own can't reorder what stands around it (isolates of UAX 9). */
function isolated(text: string, dir: 'ltr' | 'rtl' | null): string {
  if (dir === null || text === '') return text;
  // An isolate ends at a line end, so each line gets its own.
  return text
    .split('\n')
    .map((line) => `${dir === 'rtl' ? '\u2067' : '\u2066'}${line}\u2069`)
    .join('\n');
}
