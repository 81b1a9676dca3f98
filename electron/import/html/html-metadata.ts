// Finds what a page says about itself: JSON-LD first, then meta elements, then what stands on the page.

import type { DecodedInput, Found, FoundMetadata } from '../reader.ts';
import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { readableHost } from '../../../core/base/punycode.ts';
import { foldText } from '../../../core/base/text-fold.ts';
import { toLine } from '../text/clean-text.ts';
import { visibleLine } from './html-blocks.ts';
import { attributeOf } from './html-tree.ts';
import { readJsonLd } from './json-ld.ts';
import { languageTag } from '../text/language.ts';
import { publishedDate } from '../text/published-date.ts';
import { authorsInLines, authorsOf, markedAuthors } from './page-authors.ts';
import { dateOfAddress, shownDate } from './page-date.ts';

const TITLE_KEYS = ['dc.title', 'dcterms.title', 'dcterm:title', 'og:title', 'twitter:title', 'title', 'hdl'];
const AUTHOR_KEYS = [
  'author',
  'dc.creator',
  'dcterms.creator',
  'dcterm:creator',
  'article:author',
  'og:article:author',
  'byl',
  'byline',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'authors',
];
const OUTLET_KEYS = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'application-name',
  'citation_journal_title',
];
const DATE_KEYS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'pub_date',
  'pdate',
  'ptime',
  'cxenseparse:recs:publishtime',
  'dc.date',
  'dcterms.date',
  'date',
];
const LANGUAGE_KEYS = ['content-language', 'language', 'dc.language', 'dcterms.language', 'og:locale'];

/**
 * The metadata of a page; call it before anything takes the page apart. `blocks`: all that it shows; `text`: its HTML;
 * `url`, `savedFrom`: where it was saved from, if known.
 */
export function readHtmlMetadata(
  root: Document,
  blocks: readonly TextBlock[],
  { text: html, url, savedFrom = null }: Pick<DecodedInput, 'text' | 'url' | 'savedFrom'>,
): Partial<FoundMetadata> {
  const meta = metaOf(root);
  const described = readJsonLd(jsonLdOf(root));
  const from = (keys: readonly string[]): string[] => keys.flatMap((key) => meta.get(key) ?? []);
  const address = addressOf(root, html, meta, [described?.url, savedFrom], url);
  const headings = [...root.querySelectorAll('h1, h2')]
    .slice(0, 50)
    .map((heading) => toLine(visibleLine(heading)));
  const outlet = firstLine([described?.outlet, ...from(OUTLET_KEYS)]);
  const pageTitle = titleElement(root, headings);
  const title = firstLine([described?.title, ...from(TITLE_KEYS)]);
  const authors = authorsOf([...(described?.authors ?? []), ...authorLines(from(AUTHOR_KEYS))]);
  const language =
    languageTag(attributeOf(root.documentElement, 'lang') ?? attributeOf(root.documentElement, 'xml:lang')) ??
    firstOf(from(LANGUAGE_KEYS), languageTag) ??
    languageTag(described?.language);
  const published = firstDate([described?.published, ...from(DATE_KEYS)]);
  return {
    ...found('title', title, 'metadata', pageTitle, 'page'),
    ...(authors.length > 0
      ? { authors: { value: authors, how: 'metadata' as const } }
      : authorsOnPage(root, blocks, title ?? pageTitle)),
    ...found('outlet', outlet, 'metadata', address === null ? null : hostOf(address.value), 'guessed'),
    ...(address === null ? {} : { url: address }),
    ...(published !== null
      ? { published: { value: published, how: 'metadata' as const } }
      : dateOnPage(root, blocks, title ?? pageTitle, language, address?.value ?? null)),
    ...found('language', language, 'metadata', null, 'page'),
    sourceKind: described?.sourceKind ?? 'article',
  };
}

function authorsOnPage(
  root: Document,
  blocks: readonly TextBlock[],
  title: string | null,
): Pick<Partial<FoundMetadata>, 'authors'> {
  const marked = markedAuthors(root);
  const value = marked.length > 0 ? marked : authorsInLines(blocks, title);
  return value.length === 0 ? {} : { authors: { value, how: 'page' } };
}

/** An address says when a page was made; that this is when it was published is a guess. */
function dateOnPage(
  root: Document,
  blocks: readonly TextBlock[],
  title: string | null,
  language: string | null,
  address: string | null,
): Pick<Partial<FoundMetadata>, 'published'> {
  const shown = shownDate(root, blocks, title, language);
  if (shown !== null) return { published: { value: shown, how: 'page' } };
  const addressed = address === null ? null : dateOfAddress(address);
  return addressed === null ? {} : { published: { value: addressed, how: 'guessed' } };
}

type FoundKey = Exclude<keyof FoundMetadata, 'sourceKind'>;
type How = Found<unknown>['how'];
function found<K extends FoundKey>(
  key: K,
  first: FoundMetadata[K]['value'] | null,
  firstHow: How,
  second: FoundMetadata[K]['value'] | null,
  secondHow: How,
): Partial<FoundMetadata> {
  if (first !== null) return { [key]: { value: first, how: firstHow } };
  return second === null ? {} : { [key]: { value: second, how: secondHow } };
}

/** Contents of meta elements by lower-case name, property, itemprop or http-equiv. */
function metaOf(root: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of [...root.querySelectorAll('meta')].slice(0, 1_000)) {
    const content = attributeOf(element, 'content');
    if (content === null || content.trim() === '') continue;
    for (const name of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const key of attributeOf(element, name)?.toLowerCase().split(/\s+/u).slice(0, 8) ?? []) {
        meta.set(key, [...(meta.get(key) ?? []).slice(0, 50), content.slice(0, 8_000)]);
      }
    }
  }
  return meta;
}

const jsonLdOf = (root: Document): string[] =>
  [...root.querySelectorAll('script')]
    .filter((script) => /^\s*application\/ld\+json/iu.test(attributeOf(script, 'type') ?? ''))
    .slice(0, 50)
    .map((script) => script.textContent ?? '');

/** The title element without the outlet after it; a heading of the page tells which part is the title. */
function titleElement(root: Document, headings: readonly (string | null)[]): string | null {
  const full = toLine(root.querySelector('head > title, title')?.textContent);
  const first = firstLine(headings);
  if (full === null) return first;
  const same = headings.find(
    (heading) => heading !== null && heading.length > 8 && foldText(full).includes(foldText(heading)),
  );
  if (same !== undefined && same !== null) return same;
  const parts = full.split(/\s+[|\-–—«»·:]\s+/u);
  const head = parts[0] ?? full;
  return parts.length > 1 && head.split(' ').length >= 4 ? head : full;
}

/** Lines of meta elements that name people; some hold the address of a profile instead. */
const authorLines = (lines: readonly string[]): string[] =>
  lines.filter((line) => !/^\s*(?:https?:)?\/\//iu.test(line)).slice(0, 50);

function addressOf(
  root: Document,
  html: string,
  meta: ReadonlyMap<string, readonly string[]>,
  described: readonly (string | null | undefined)[],
  given: string | null,
): Found<string> | null {
  const told = webAddress(given);
  if (told !== null) return { value: told, how: 'typed' };
  const saved = /<!--\s*saved from url=\(\d{1,6}\)(\S{1,4000})/iu.exec(html.slice(0, 20_000))?.[1];
  const canonical = root.querySelector('link[rel~="canonical"]');
  const candidates = [
    canonical === null ? null : attributeOf(canonical, 'href'),
    ...(meta.get('og:url') ?? []),
    ...described,
    saved,
  ];
  const value = firstOf(candidates, webAddress);
  return value === null ? null : { value, how: 'metadata' };
}

/** An absolute http or https address, or null. */
export function webAddress(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (!/^https?:\/\/[^\s]{1,3900}$/iu.test(trimmed)) return null;
  try {
    return new URL(trimmed).hostname === '' ? null : trimmed;
  } catch {
    return null;
  }
}

const hostOf = (address: string): string | null =>
  toLine(readableHost(new URL(address).hostname.replace(/^www\./u, '')));
const firstDate = (texts: readonly (string | null | undefined)[]) => firstOf(texts, publishedDate);
const firstLine = (texts: readonly (string | null | undefined)[]) => firstOf(texts, (text) => toLine(text));

function firstOf<T>(
  texts: readonly (string | null | undefined)[],
  read: (text: string | null | undefined) => T | null,
): T | null {
  for (const text of texts) {
    const value = read(text);
    if (value !== null) return value;
  }
  return null;
}
