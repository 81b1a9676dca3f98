// Names in a text that are no actor yet, offered and never added. For scripts with capital letters only.

import { foldText } from '../base/text-fold.ts';

export type NameCandidate = {
  readonly name: string;
  readonly count: number;
  readonly start: number;
  readonly end: number;
};

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*`;
const JOIN = String.raw`(?:al-|el-|al |el |bin |ibn |Abu |de |van |of the |of )`;
const NAME = new RegExp(String.raw`(?<![\p{L}-])${WORD}(?:[ \u00a0](?:${JOIN})?${WORD})+`, 'gu');
const STARTS =
  /^(?:The|A|An|In|On|At|But|And|For|From|After|Before|By|As|It|He|She|They|This|That|When|While|Meanwhile)\s+/u;
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

/** Names of two words or more, most often named first, with where the first stands; at most `most`. */
export function nameCandidates(
  text: string,
  known: readonly string[],
  most: number,
): readonly NameCandidate[] {
  const folded = new Set(known.map((name) => foldText(name)));
  const found = new Map<string, { name: string; count: number; start: number; end: number }>();
  for (const match of text.matchAll(NAME)) {
    const lead = STARTS.exec(match[0])?.[0].length ?? 0;
    const name = match[0].slice(lead).replace(/['’]s$/u, '');
    if (!/\s/u.test(name) || CALENDAR.test(name)) continue;
    const key = foldText(name);
    if (folded.has(key)) continue;
    const start = match.index + lead;
    const present = found.get(key);
    if (present === undefined) found.set(key, { name, count: 1, start, end: start + name.length });
    else present.count += 1;
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.start - b.start).slice(0, most);
}
