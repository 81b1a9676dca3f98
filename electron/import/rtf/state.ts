// What holds inside of a group of RTF, and falls back to what was before when it ends.

import type { Destination } from './destinations.ts';
import type { Story } from './story.ts';

export type State = {
  destination: Destination;
  story: Story;
  /** In a note: its own mark is no reference. */
  inNote: boolean;
  endnote: boolean;
  /** In a header or footer, of which nothing is counted. */
  running: boolean;
  /** Where the alternatives of `\upr` go. */
  outer: Destination | null;
  starred: boolean;
  contents: boolean;
  field: { code: string; sign: string } | null;
  /** Bytes that stand for a Unicode character in older programs. */
  uc: number;
  // How characters are shown
  font: number | null;
  hidden: boolean;
  deleted: boolean;
  deletedBy: number;
  added: boolean;
  addedBy: number;
  movedAway: boolean;
  struck: boolean;
  small: 'raised' | 'lowered' | null;
  // What the paragraph is
  style: number | null;
  outline: number | null;
  inTable: boolean;
  list: number;
  level: number;
  /** Called when the group has ended, with what held inside and what holds now. */
  onClose: ((inside: State, now: State) => void) | null;
};

export const plainCharacters = {
  hidden: false,
  deleted: false,
  deletedBy: 0,
  added: false,
  addedBy: 0,
  movedAway: false,
  struck: false,
  small: null,
} as const;

export const plainParagraph = { style: null, outline: null, inTable: false, list: 0, level: 0 } as const;

export const firstState = (story: Story): State => ({
  destination: 'text',
  story,
  inNote: false,
  endnote: false,
  running: false,
  outer: null,
  starred: false,
  contents: false,
  field: null,
  uc: 1,
  font: null,
  ...plainCharacters,
  ...plainParagraph,
  onClose: null,
});

/** Takes a control word about characters; whether it was one. */
export function takeCharacterWord(state: State, name: string, parameter: number | null): boolean {
  const isOn = parameter !== 0;
  switch (name) {
    case 'plain':
      Object.assign(state, plainCharacters, { font: null });
      return true;
    case 'f':
      state.font = parameter;
      return true;
    case 'v':
      state.hidden = isOn;
      return true;
    case 'deleted':
      state.deleted = isOn;
      return true;
    case 'revauthdel':
      state.deletedBy = parameter ?? 0;
      return true;
    case 'revised':
      state.added = isOn;
      return true;
    case 'revauth':
      state.addedBy = parameter ?? 0;
      return true;
    case 'mvf':
      state.movedAway = isOn;
      return true;
    case 'strike':
    case 'striked':
      state.struck = isOn;
      return true;
    case 'super':
      state.small = isOn ? 'raised' : null;
      return true;
    case 'sub':
      state.small = isOn ? 'lowered' : null;
      return true;
    case 'nosupersub':
      state.small = null;
      return true;
    default:
      return false;
  }
}

/** Takes a control word about the paragraph; whether it was one. */
export function takeParagraphWord(state: State, name: string, parameter: number | null): boolean {
  switch (name) {
    case 'pard':
      Object.assign(state, plainParagraph);
      return true;
    case 's':
      state.style = parameter;
      return true;
    case 'outlinelevel':
      state.outline = parameter;
      return true;
    case 'intbl':
      state.inTable = true;
      return true;
    case 'itap':
      state.inTable = (parameter ?? 1) > 0;
      return true;
    case 'ls':
      state.list = parameter ?? 0;
      return true;
    case 'ilvl':
      state.level = Math.max(0, parameter ?? 0);
      return true;
    default:
      return false;
  }
}
