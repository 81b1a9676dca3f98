// Reads the tokens of an RTF file (1.9.1) into a story: groups, destinations, characters, and where blocks end.

import { isContents } from '../office/field-codes.ts';
import { symbolOf } from '../office/symbols.ts';
import type { Told } from '../office/told.ts';
import { Refused } from '../refused.ts';
import { decodeCodePage } from './code-pages.ts';
import { CHARACTERS, type Destination, DESTINATIONS } from './destinations.ts';
import { createDocumentTables } from './document-tables.ts';
import { createFoundText, isShown } from './found-text.ts';
import { createNoteCounts } from './note-counts.ts';
import { createParagraphs } from './paragraphs.ts';
import { createSideStories } from './side-stories.ts';
import { firstState, type State } from './state.ts';
import type { Story } from './story.ts';
import { createTextWords } from './text-words.ts';
import type { TokenHandler } from './tokens.ts';

/** What the file says about itself, as it stands there. */
export type RtfInfo = { title: string; author: string; created: number[]; modified: number[] };

const DEEPEST = 2_000;
/** Destinations in which others may begin. */
const OPEN: ReadonlySet<Destination> = new Set(['text', 'pass', 'picture']);
const DATE_PARTS: Readonly<Record<string, number>> = { yr: 0, mo: 1, dy: 2 };

export function createRtfReader(body: Story, told: Told) {
  const tables = createDocumentTables();
  const found = createFoundText(told, tables.authors);
  const notes = createNoteCounts();
  const paragraphs = createParagraphs(tables, told);
  const info: RtfInfo = { title: '', author: '', created: [], modified: [] };
  let state = firstState(body);
  const stack: State[] = [];
  let hasEnded = false;
  let pending: number[] = [];
  /** So many bytes that stand for the last Unicode character are still to come. */
  let skip = 0;
  let authorNames = '';
  let propertyName = '';
  const words = createTextWords({ paragraphs, found, notes });
  const sides = createSideStories({ told, notes, found, blockOf: (inside) => paragraphs.blockOf(inside) });

  const flush = (): void => {
    if (pending.length === 0) return;
    const bytes = Uint8Array.from(pending);
    pending = [];
    const font = state.font ?? words.defaultFont();
    const symbols = state.destination === 'text' ? tables.symbolFont(font) : null;
    take(
      symbols === null
        ? decodeCodePage(bytes, tables.codePage(font) ?? words.codePage())
        : Array.from(bytes, (byte) => symbolOf(symbols, byte) ?? String.fromCharCode(byte)).join(''),
    );
  };

  const take = (text: string): void => {
    switch (state.destination) {
      case 'text':
        found.take(text, state);
        return;
      case 'fonts':
        tables.fontText(text);
        return;
      case 'styles':
        tables.styleText(text);
        return;
      case 'authors':
        authorNames += text;
        return;
      case 'title':
      case 'author':
        info[state.destination] += text;
        return;
      case 'commentAuthor':
        sides.commentAuthor(text);
        return;
      case 'listMark':
        paragraphs.listMark(text);
        return;
      case 'fieldCode':
        if (state.field !== null && state.field.code.length < 500) state.field.code += text;
        return;
      case 'propertyName':
        propertyName += text;
        return;
      case 'propertyValue':
        sides.property(propertyName, text);
        return;
      default:
    }
  };

  const enter = (destination: Destination): void => {
    const wasShown = isShown(state);
    state.destination = destination;
    switch (destination) {
      case 'styles':
        tables.styleBegins();
        return;
      case 'title':
      case 'author':
        // Some programs write them twice.
        info[destination] = '';
        return;
      case 'authors':
        state.onClose = () => tables.authors.push(...authorNames.split(';').slice(0, 10_000));
        return;
      case 'footnote':
      case 'comment':
      case 'box':
      case 'running':
        sides.begin(state, destination, wasShown);
        return;
      case 'fieldCode':
        state.onClose = (inside, now) => {
          if (inside.field !== null && inside.field.sign !== '' && isShown(now))
            now.story.add(inside.field.sign);
        };
        return;
      case 'fieldResult':
        state.destination = 'text';
        state.contents ||= isContents(state.field?.code ?? '');
        return;
      case 'formula':
        if (isShown(state)) told.formula();
        state.destination = 'text';
        return;
      case 'power':
      case 'denominator':
        state.destination = 'text';
        take(destination === 'power' ? '^' : '/');
        return;
      case 'object':
        if (!state.running) told.count('object');
        state.destination = 'skip';
        return;
      case 'picture':
        if (!state.running) told.count('picture');
        return;
      case 'propertyName':
        propertyName = '';
        return;
      case 'propertyValue':
        state.onClose = (_, now) => sides.endProperty(now);
        return;
      case 'listMark':
        paragraphs.beginListMark();
        return;
      default:
    }
  };

  const isEntered = (name: string): boolean => {
    if (name === 'upr') {
      state.outer = state.destination;
      state.destination = 'skip';
      return true;
    }
    if (name === 'ud' && state.outer !== null) {
      state.destination = state.outer;
      state.outer = null;
      return true;
    }
    const destination = DESTINATIONS.get(name);
    const isOpen =
      OPEN.has(state.destination) ||
      destination === 'skip' ||
      (destination === 'formField' && state.destination === 'fieldCode');
    if (destination !== undefined && isOpen) {
      state.starred = false;
      enter(destination);
      return true;
    }
    if (!state.starred) return false;
    state.starred = false;
    // Styles of characters and the like are entries with a star.
    if (state.destination === 'styles' && /^(?:cs|ts|ds)$/u.test(name)) return false;
    state.destination = 'skip';
    return true;
  };

  /** Words that count wherever they stand; whether it was one. */
  const takeWordOf = (name: string, value: number): boolean => {
    switch (state.destination) {
      case 'skip':
        return true;
      case 'fonts':
        tables.fontWord(name, value);
        return true;
      case 'styles':
        tables.styleWord(name, value);
        return true;
      case 'lists':
        tables.listWord(name, value);
        return true;
      case 'overrides':
        tables.overrideWord(name, value);
        return true;
      case 'created':
      case 'modified': {
        const part = DATE_PARTS[name];
        if (part !== undefined) info[state.destination][part] = value;
        return true;
      }
      case 'formField':
        if (state.field !== null) state.field.sign = formSign(name, value, state.field.sign);
        return true;
      case 'text':
        return false;
      default:
        // Characters of titles and names are words too.
        return !CHARACTERS.has(name) && name !== 'f';
    }
  };

  const handler: TokenHandler = {
    open: () => {
      flush();
      skip = 0;
      if (stack.length >= DEEPEST) throw new Refused('nested too deeply');
      stack.push(state);
      state = { ...state, starred: false, onClose: null };
    },
    close: () => {
      flush();
      skip = 0;
      const before = stack.pop();
      if (before === undefined) return;
      const inside = state;
      state = before;
      inside.onClose?.(inside, state);
      // What follows the last brace is none of it.
      if (stack.length === 0) hasEnded = true;
    },
    word: (name, parameter) => {
      flush();
      if (hasEnded) return;
      if (skip > 0) {
        skip -= 1;
        return;
      }
      if (name === '*') state.starred = true;
      else if (name === 'uc') state.uc = Math.min(Math.max(parameter ?? 1, 0), 10);
      else if (name === 'u' && parameter !== null) {
        if (state.destination !== 'skip') take(String.fromCharCode(parameter & 0xffff));
        skip = state.uc;
      } else if (!isEntered(name) && !takeWordOf(name, parameter ?? 0)) {
        const character = CHARACTERS.get(name);
        if (character !== undefined) take(character);
        else if (state.destination === 'text') words.take(state, name, parameter);
        else if (name === 'f') state.font = parameter;
      }
    },
    text: () => {},
    byte: (value) => {
      if (skip > 0) skip -= 1;
      else if (!hasEnded && state.destination !== 'skip' && state.destination !== 'picture')
        pending.push(value);
    },
  };

  return {
    info,
    paragraphs,
    /** The handler for the tokens of `bytes`. */
    handlerOf: (bytes: Uint8Array): TokenHandler => ({
      ...handler,
      text: (start, end) => {
        if (hasEnded || state.destination === 'skip' || state.destination === 'picture') return;
        const from = start + Math.min(skip, end - start);
        skip -= from - start;
        for (let at = from; at < end; at++) pending.push(bytes[at] ?? 0);
      },
    }),
    /** Ends what is open; whether the file was whole. */
    end: (): boolean => {
      flush();
      found.endPassage();
      const isWhole = hasEnded;
      while (stack.length > 0) handler.close();
      body.end(paragraphs.blockOf(state));
      return isWhole;
    },
  };
}

/** The state of a check box: what was chosen, or how it began (25 says so). */
function formSign(name: string, value: number, before: string): string {
  if (name === 'fftype') return value === 1 ? '☐' : '';
  if (before === '' || !((name === 'ffres' && value !== 25) || name === 'ffdefres')) return before;
  return value === 1 ? '☒' : '☐';
}
