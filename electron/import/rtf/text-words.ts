// Control words in the text of an RTF file (1.9.1): where paragraphs, cells and rows end, and what holds for the document.

import { WESTERN } from './code-pages.ts';
import { type FoundText, isShown } from './found-text.ts';
import type { NoteCounts } from './note-counts.ts';
import type { Paragraphs } from './paragraphs.ts';
import { type State, takeCharacterWord, takeParagraphWord } from './state.ts';

type Shared = { readonly paragraphs: Paragraphs; readonly found: FoundText; readonly notes: NoteCounts };

export function createTextWords({ paragraphs, found, notes }: Shared) {
  let codePage = WESTERN;
  let defaultFont: number | null = null;
  let isHeader = false;

  const endParagraph = (state: State): void => {
    // Without its mark a paragraph goes on in the next.
    if (state.deleted || state.movedAway) return;
    found.endPassage();
    state.story.paragraph(paragraphs.blockOf(state), state.inTable);
    paragraphs.end();
  };

  return {
    codePage: (): number => codePage,
    defaultFont: (): number | null => defaultFont,
    take: (state: State, name: string, parameter: number | null): void => {
      if (takeCharacterWord(state, name, parameter) || takeParagraphWord(state, name, parameter)) return;
      switch (name) {
        case 'par':
        case 'sect':
        case '\r':
        case '\n':
          endParagraph(state);
          if (name === 'sect') notes.nextSection();
          return;
        case 'cell':
          found.endPassage();
          state.story.cell(paragraphs.blockOf(state));
          paragraphs.end();
          return;
        case 'row':
          state.story.row(isHeader);
          return;
        case 'trowd':
          isHeader = false;
          return;
        case 'trhdr':
          isHeader = true;
          return;
        case 'nestcell':
        case 'nestrow':
          found.take(' ', state);
          return;
        case 'field':
          state.field = { code: '', sign: '' };
          return;
        case 'chftn':
          if (!state.inNote && isShown(state)) notes.expect();
          return;
        case 'ftnalt':
          state.endnote = true;
          return;
        case 'ansicpg':
          codePage = parameter ?? WESTERN;
          return;
        case 'mac':
          codePage = 10_000;
          return;
        case 'pc':
          codePage = 437;
          return;
        case 'pca':
          codePage = 850;
          return;
        case 'deff':
          defaultFont = parameter;
          return;
        default:
          if (!paragraphs.oldListWord(name)) notes.word(name, parameter);
      }
    },
  };
}
