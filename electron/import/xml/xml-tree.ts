// Parses a part in XML (XML 1.0 with namespaces) into a small tree, within bounds. No DTD and no entities but the five of XML.

import { SaxesParser } from 'saxes';
import { Refused } from '../refused.ts';
import { createScopes } from './xml-scopes.ts';

/** `name` is a prefix of the reader's own and the local name: `w:p`; `?:p` in a namespace that the reader doesn't know. */
export type XmlElement = {
  readonly name: string;
  /** By names like those of elements; without a prefix where the file has none. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

export type XmlNames = {
  /** The prefix of each namespace that matters; several may have the same, as strict and transitional ones do. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Elements and attributes that say nothing to the reader: they and all below them are left out of the tree. */
  readonly skipped: ReadonlySet<string>;
  /** Whether an element says nothing by its attributes, where its name alone doesn't decide it. */
  readonly isNoise?: (name: string, attributes: Readonly<Record<string, string>>) => boolean;
};

export type XmlTree = {
  readonly root: XmlElement;
  /** False where the markup breaks off or is wrong: the tree is what stands before. */
  readonly whole: boolean;
};

/** Elements in the tree, and all that are seen; nesting. A book of a thousand pages has a tenth of them. */
const MOST_KEPT = 1_000_000;
const MOST_SEEN = 8_000_000;
const MOST_DEPTH = 500;
/** Bytes at a time: the parser can't be stopped in between. */
const PIECE = 65_536;

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const NO_CHILDREN: readonly (XmlElement | string)[] = [];

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: (XmlElement | string)[] };

class Broken extends Error {}

/**
 * The tree of a part; null when not even its first element can be read. Throws Refused where there is more of it, or
 * more nesting, than such a part can have, and where it defines entities (a few of them can unfold to gigabytes).
 */
export function parseXml(bytes: Uint8Array, names: XmlNames, progress: () => void): XmlTree | null {
  // The parser's own namespaces take half of the time, most of it for elements that are left out.
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let kept = 0;
  let seen = 0;
  let depth = 0;
  /** The depth of the element that is being skipped; 0 when none is. */
  let skipping = 0;
  const scopes = createScopes(names.prefixes);
  const addText = (text: string): void => {
    if (skipping === 0) stack.at(-1)?.children.push(text);
  };

  parser.on('error', () => {
    throw new Broken();
  });
  parser.on('doctype', (declared) => {
    // One that only names a public DTD, as old formulas do, changes nothing: none is ever loaded.
    if (declared.includes('['))
      throw new Refused('it defines entities of its own, which files of its kind never do');
  });
  parser.on('opentag', (tag) => {
    seen += 1;
    depth += 1;
    if (depth > MOST_DEPTH) throw new Refused('nested too deeply');
    if (kept > MOST_KEPT || seen > MOST_SEEN) throw new Refused('it has too many parts');
    if (skipping > 0) return;
    scopes.enter(tag.attributes, depth);
    const name = scopes.elementName(tag.name);
    if (names.skipped.has(name)) {
      skipping = depth;
      return;
    }
    let attributes = NO_ATTRIBUTES;
    for (const [written, value] of Object.entries(tag.attributes)) {
      const key = scopes.attributeName(written);
      if (names.skipped.has(key) || key.startsWith('?') || key in Object.prototype) continue;
      if (attributes === NO_ATTRIBUTES) attributes = {};
      (attributes as Record<string, string>)[key] = value;
    }
    if (names.isNoise?.(name, attributes) === true) {
      skipping = depth;
      return;
    }
    kept += 1;
    const element: Open = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => {
    if (skipping === 0) {
      const element = stack.pop();
      // An array that grew has room for many more, which adds up over a million elements.
      if (element !== undefined)
        element.children =
          element.children.length === 0 ? (NO_CHILDREN as (XmlElement | string)[]) : element.children.slice();
    } else if (skipping === depth) skipping = 0;
    scopes.leave(depth);
    depth -= 1;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);

  const whole = feed(parser, bytes, progress);
  return root === null ? null : { root, whole };
}

function feed(parser: SaxesParser<{ xmlns: false }>, bytes: Uint8Array, progress: () => void): boolean {
  const decoder = new TextDecoder(encodingOf(bytes));
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      progress();
    }
    parser.write(decoder.decode()).close();
    return true;
  } catch (error) {
    if (error instanceof Broken) return false;
    throw error;
  }
}

/** Both kinds of package have UTF-8, or UTF-16 with its mark. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
