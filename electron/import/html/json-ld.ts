// Reads what a page says about itself in JSON-LD (schema.org). The page is hostile: depth and count are bounded.

import type { SourceKind } from '../../../core/model/kinds/source.ts';

export type JsonLdArticle = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly sourceKind: SourceKind;
};

type JsonObject = { readonly [key: string]: unknown };

const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [
    /(?:News|Scholarly|Tech|Satirical|Advertiser\w*|Medical\w*)?Article$|BlogPosting$|Newspaper|LiveBlogPosting/u,
    'article',
  ],
  [/^SocialMediaPosting$|^DiscussionForumPosting$/u, 'socialPost'],
  [/^Report$/u, 'report'],
  [/^Dataset$/u, 'dataset'],
  [/^(?:VideoObject|PodcastEpisode|RadioEpisode|TVEpisode|BroadcastEvent)$/u, 'broadcast'],
];
const MAX_NODES = 2_000;
const MAX_SCRIPT_LENGTH = 2_000_000;
const MAX_DEPTH = 200;
const LONGEST_TYPE = 200;

/** The article that JSON-LD scripts describe, or null when they describe none or can't be read. */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle | null {
  let first: JsonLdArticle | null = null;
  for (const script of scripts) {
    const parsed = parse(script);
    for (const node of nodesOf(parsed)) {
      const article = articleOf(node);
      if (article === null) continue;
      // Some sites describe one article in several pieces; another article has another title.
      if (first === null) first = article;
      else if (article.title === first.title) first = filledUp(first, article);
    }
  }
  return first;
}

function articleOf(node: JsonObject): JsonLdArticle | null {
  const sourceKind = kindOf(node);
  if (sourceKind === null) return null;
  const title = textOf(node['headline']) ?? textOf(node['name']);
  const published = textOf(node['datePublished']) ?? textOf(node['dateCreated']);
  if (title === null && published === null) return null;
  return {
    title,
    authors: namesOf(node['author'] ?? node['creator']),
    outlet: namesOf(node['publisher'])[0] ?? namesOf(node['isPartOf'])[0] ?? null,
    url: textOf(node['url']) ?? idOf(node['mainEntityOfPage']),
    language: namesOf(node['inLanguage'])[0] ?? null,
    published,
    sourceKind,
  };
}

const filledUp = (first: JsonLdArticle, other: JsonLdArticle): JsonLdArticle => ({
  ...first,
  authors: first.authors.length > 0 ? first.authors : other.authors,
  outlet: first.outlet ?? other.outlet,
  url: first.url ?? other.url,
  language: first.language ?? other.language,
  published: first.published ?? other.published,
});

/** Whether a script is of a size and nesting that a description has. Deeper ones can end the process that parses them. */
export function isModestJson(script: string): boolean {
  if (script.length > MAX_SCRIPT_LENGTH) return false;
  let open = 0;
  // Strings are not told apart: a description with so many more brackets opened than closed in its words is none either.
  for (const [sign] of script.matchAll(/[[\]{}]/gu)) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    if (open > MAX_DEPTH) return false;
  }
  return true;
}

function parse(script: string): unknown {
  if (!isModestJson(script)) return null;
  const json = script
    .trim()
    .replace(/^(?:<!--|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/|-->)?$/gu, '')
    .replace(/;$/u, '');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** All objects, breadth first: the page's own description stands higher than those of related pages. */
function nodesOf(root: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      nodes.push(value);
      queue.push(value['@graph'], value['mainEntity'], value['itemListElement']);
    }
  }
  return nodes;
}

function kindOf(node: JsonObject): SourceKind | null {
  const types = [node['@type']]
    .flat()
    .slice(0, 20)
    .filter((type) => typeof type === 'string');
  for (const type of types) {
    const name = type.slice(0, LONGEST_TYPE).replace(/^https?:\/\/schema\.org\//u, '');
    for (const [pattern, kind] of KINDS) if (pattern.test(name)) return kind;
  }
  return null;
}

function namesOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, 100) : [value];
  return items.flatMap((item) => {
    const name = isObject(item) ? (textOf(item['name']) ?? textOf(item['alternateName'])) : textOf(item);
    return name === null ? [] : [name];
  });
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = isObject(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 8_000) : null;
}

const idOf = (value: unknown): string | null => textOf(isObject(value) ? value['@id'] : value);
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
