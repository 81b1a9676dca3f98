// Reads Markdown: its front matter as metadata, the rest through HTML, so that one walk decides about text.

import { ok } from '../../core/base/result.ts';
import type { Loss } from '../../core/document/loss.ts';
import { toLine } from './text/clean-text.ts';
import { webAddress } from './html/html-metadata.ts';
import { htmlToBlocks } from './html/html-blocks.ts';
import { parseHtml } from './html/html-tree.ts';
import { languageTag } from './text/language.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { publishedDate } from './text/published-date.ts';
import { readText } from './read-text.ts';
import type { TextReader, Reading } from './reader.ts';

/** Markdown that people write is smaller and shallower; beyond, it is read as plain text. */
const MAX_LENGTH = 3_000_000;
const MAX_LINE = 50_000;
const MAX_NESTING = 100;

/** Reads Markdown. HTML in it is only ever parsed for its text. */
export const readMarkdown: TextReader = (input) => {
  const { fields, body } = frontMatter(input.text.replace(/^\ufeff/u, ''));
  const { progress } = input;
  const made = isBeyond(body) ? null : markdownToHtml(body, progress);
  const parsed =
    made === null
      ? null
      : parseHtml(`<html><head></head><body>${made.html}</body></html>`, input.name, progress);
  if (made === null || parsed === null || !parsed.ok) {
    const read = readText({ ...input, text: body });
    if (!read.ok) return read;
    const what = 'Too large or too deeply nested for Markdown: it was read as plain text, with its marks';
    const losses: Loss[] = [
      ...read.value.losses,
      { kind: 'unsupported-block', where: 'The whole text', what },
    ];
    return ok({ ...read.value, metadata: { ...read.value.metadata, ...metadataOf(fields) }, losses });
  }
  const { blocks, losses } = htmlToBlocks(parsed.value.root.documentElement, progress);
  const heading = blocks.slice(0, 3).find((block) => block.kind === 'heading');
  const title = toLine(heading?.text);
  const metadata = {
    ...(title === null ? {} : { title: { value: title, how: 'text' as const } }),
    ...metadataOf(fields),
  };
  return ok({ blocks, metadata, losses: [...losses, ...wildLosses(made.wild)] });
};

function wildLosses(wild: number): Loss[] {
  if (wild === 0) return [];
  const what = `${wild} paragraphs with more marks than anybody writes stand with their marks`;
  return [{ kind: 'unsupported-inline', where: 'The whole text', what }];
}

/** A line of only quote and list marks nests; so does indentation. */
function isBeyond(body: string): boolean {
  if (body.length > MAX_LENGTH) return true;
  return body.split('\n').some((line) => {
    if (line.length > MAX_LINE) return true;
    const marks = /^[\s>*+\-\d.)]*/u.exec(line.slice(0, 2_000))?.[0] ?? '';
    return marks.length > MAX_NESTING && /[>*+-].*[>*+-]/u.test(marks) && !/^\s*(?:[-*]\s*)+$/u.test(line);
  });
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** YAML front matter as far as notes use it: scalars, and lists in brackets or of one line each. */
function frontMatter(text: string): { readonly fields: Fields; readonly body: string } {
  const fields = new Map<string, string[]>();
  const match = /^---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text);
  if (match === null) return { fields, body: text };
  let key: string | null = null;
  for (const line of (match[1] ?? '').split(/\r?\n/u)) {
    const item = /^\s*-\s+(.+)$/u.exec(line)?.[1];
    const pair = /^([\w-]{1,40})\s*:\s*(.*)$/u.exec(line);
    if (item !== undefined && key !== null) fields.get(key)?.push(unquoted(item));
    else if (pair !== null) {
      key = (pair[1] ?? '').toLowerCase();
      fields.set(key, valuesOf(pair[2] ?? ''));
    } else if (line.trim() !== '' && !line.startsWith('#') && key === null)
      return { fields: new Map(), body: text };
  }
  return { fields, body: text.slice(match[0].length) };
}

function valuesOf(written: string): string[] {
  const list = /^\[(.*)\]$/u.exec(written.trim())?.[1];
  if (list !== undefined) return list.split(',').map(unquoted);
  return written.trim() === '' ? [] : [unquoted(written)];
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])([^]*)\1$/u, '$2');

function metadataOf(fields: Fields): Reading['metadata'] {
  const first = (...keys: string[]): string | null => toLine(keys.flatMap((key) => fields.get(key) ?? [])[0]);
  const title = first('title');
  const authors = [...(fields.get('author') ?? []), ...(fields.get('authors') ?? [])].flatMap(
    (name) => toLine(name, 300) ?? [],
  );
  const source = first('source', 'outlet', 'publisher', 'publication', 'site');
  const url = webAddress(first('url', 'link', 'canonical')) ?? webAddress(source);
  const outlet = webAddress(source) === null ? source : null;
  const published = publishedDate(first('published', 'date', 'pubdate', 'created'));
  const language = languageTag(first('lang', 'language'));
  const how = 'metadata' as const;
  return {
    ...(title === null ? {} : { title: { value: title, how } }),
    ...(authors.length === 0 ? {} : { authors: { value: authors.slice(0, 100), how } }),
    ...(outlet === null ? {} : { outlet: { value: outlet, how } }),
    ...(url === null ? {} : { url: { value: url, how } }),
    ...(published === null ? {} : { published: { value: published, how } }),
    ...(language === null ? {} : { language: { value: language, how } }),
  };
}
