// The tables at the beginning of an RTF file (1.9.1): fonts, styles, lists, and who made changes.

import { headingOfStyle, roleOfStyle, type StyleRole } from '../office/style-names.ts';
import { codePageOfCharset, SYMBOL_CHARSET } from './code-pages.ts';

type Font = { charset: number; codePage: number | null; name: string };
type Style = { name: string; basedOn: number | null; outline: number | null };

const LONGEST_CHAIN = 20;
const BULLET = 23;
const NO_MARK = 255;
const BODY_TEXT = 9;
/** More of a kind than a file has. */
const MOST = 50_000;

export type DocumentTables = ReturnType<typeof createDocumentTables>;

/** Filled while the file is read; each table takes the control words and texts that stand in it. */
export function createDocumentTables() {
  const fonts = new Map<number, Font>();
  const styles = new Map<number, Style>();
  const lists = new Map<number, number[]>();
  const overrides = new Map<number, number>();
  const authors: string[] = [];
  let font: Font = { charset: 0, codePage: null, name: '' };
  let style: Style = { name: '', basedOn: null, outline: null };
  let levels: number[] = [];
  let listId = 0;

  const chainOf = (id: number | null): Style[] => {
    const chain: Style[] = [];
    let next = id;
    while (next !== null && chain.length < LONGEST_CHAIN) {
      const found = styles.get(next);
      if (found === undefined) break;
      chain.push(found);
      next = found.basedOn === next ? null : found.basedOn;
    }
    return chain;
  };

  return {
    authors,
    fontWord: (name: string, value: number): void => {
      if (name === 'f') {
        font = { charset: 0, codePage: null, name: '' };
        if (fonts.size < MOST) fonts.set(value, font);
      } else if (name === 'fcharset') font.charset = value;
      else if (name === 'cpg') font.codePage = value;
    },
    fontText: (text: string): void => {
      if (font.name.length < 100) font.name += text;
    },
    styleWord: (name: string, value: number): void => {
      if (name === 's') {
        style = { name: '', basedOn: null, outline: null };
        if (styles.size < MOST) styles.set(value, style);
      } else if (name === 'cs' || name === 'ds' || name === 'ts')
        style = { name: '', basedOn: null, outline: null };
      else if (name === 'sbasedon') style.basedOn = value;
      else if (name === 'outlinelevel') style.outline = value;
    },
    styleText: (text: string): void => {
      if (style.name.length < 200) style.name += text;
    },
    /** Style 0 names no number: it is what a group without one describes. */
    styleBegins: (): void => {
      style = { name: '', basedOn: null, outline: null };
      if (!styles.has(0)) styles.set(0, style);
    },
    listWord: (name: string, value: number): void => {
      if (name === 'list') levels = [];
      else if (name === 'listlevel' && levels.length < 20) levels.push(0);
      else if (name === 'levelnfc' || name === 'levelnfcn') levels[levels.length - 1] = value;
      else if (name === 'listid' && lists.size < MOST) lists.set(value, levels);
    },
    overrideWord: (name: string, value: number): void => {
      if (name === 'listid') listId = value;
      else if (name === 'ls' && overrides.size < MOST) overrides.set(value, listId);
    },
    /** The code page of text in a font; null where it is that of the document. */
    codePage: (id: number | null): number | null => {
      const found = id === null ? undefined : fonts.get(id);
      return found === undefined ? null : (found.codePage ?? codePageOfCharset(found.charset));
    },
    /** The name of a font whose characters are signs of its own; null for any other. */
    symbolFont: (id: number | null): string | null => {
      const found = id === null ? undefined : fonts.get(id);
      return found?.charset === SYMBOL_CHARSET ? found.name.replace(/;.*$/u, '').trim() : null;
    },
    role: (id: number | null): StyleRole | null => {
      for (const { name } of chainOf(id)) {
        const plain = plainName(name);
        const role = roleOfStyle(plain);
        if (role !== null) return role;
        if (headingOfStyle(plain) !== null) return null;
      }
      return null;
    },
    headingLevel: (id: number | null): number | null => {
      for (const { name, outline } of chainOf(id)) {
        if (outline !== null) return outline >= 0 && outline < BODY_TEXT ? outline + 1 : null;
        const level = headingOfStyle(plainName(name));
        if (level !== null) return level;
      }
      return null;
    },
    /** Whether items of a list at a level are counted; null where they bear no mark, or nothing is known of the list. */
    ordered: (override: number, level: number): boolean | null => {
      const formats = lists.get(overrides.get(override) ?? Number.NaN);
      const format = formats?.[level] ?? formats?.[0];
      return format === undefined || format === NO_MARK ? null : format !== BULLET;
    },
  };
}

/** The name before the semicolon, and before other names of the same style. */
const plainName = (name: string): string => (/^[^;,]*/u.exec(name)?.[0] ?? '').trim();
