// What styles are by the names that word processors give them, in the languages in which they do.

/** What a paragraph is by its style. `contents`: a line of a table of contents or index. */
export type StyleRole = 'title' | 'caption' | 'quote' | 'preformatted' | 'contents';

const HEADING =
  /^(?:heading|überschrift|berschrift|titre|título|ttulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nagwek|nadpis|заголовок|العنوان|عنوان|标题|標題|見出し|제목)[\s_-]*([1-9])$/iu;
const ROLES: readonly (readonly [StyleRole, RegExp])[] = [
  ['title', /^title$/iu],
  ['caption', /^caption$/iu],
  ['quote', /^(?:intense[\s_]?)?(?:quote|block[\s_]?text|block[\s_]?quotation|quotations?)$/iu],
  ['preformatted', /^(?:html[\s_]?preformatted|preformatted[\s_]?text|source[\s_]?code)$/iu],
  [
    'contents',
    /^(?:toc|contents|(?:\w+[\s_]+)?index)[\s_]*(?:[1-9]|heading)$|^table[\s_]of[\s_](?:figures|authorities)$/iu,
  ],
];

/** Level 1 to 9 of a heading by the name of its style; null where it isn't one. */
export function headingOfStyle(name: string): number | null {
  const level = HEADING.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  // LibreOffice bases it on what stands above a table of contents; a list of books is text.
  return /^bibliography[\s_]heading$/iu.test(name) ? 1 : null;
}

export const roleOfStyle = (name: string): StyleRole | null =>
  ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
