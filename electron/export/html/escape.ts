// Text and attributes of HTML: nothing that is written can end what it stands in.

import type { TextDirection } from '../../../core/document/tree.ts';
import { splitLines, textWithoutControls } from '../parts/legal-text.ts';
import type { LossLog } from '../parts/loss-log.ts';

/** Text between tags; line ends become `<br>`. */
export const htmlText = (text: string, losses: LossLog): string =>
  splitLines(textWithoutControls(text, losses)).map(escaped).join('<br>');

/** A start tag; attributes that are null are left out, `true` is written without a value. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | true | null>> = {},
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === null) return [];
    return value === true ? [` ${key}`] : [` ${key}="${escaped(String(value))}"`];
  });
  return `<${name}${written.join('')}>`;
}

/** `tag` with what stands in it and its end. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | true | null>>,
  content: string,
): string => `${tag(name, attributes)}${content}</${name}>`;

/** Words for an attribute or title: one line. */
export const plainText = (text: string, losses: LossLog): string =>
  splitLines(textWithoutControls(text, losses)).join(' ');

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** A BCP 47 tag, or null for what is none. */
export const languageTag = (language: string | null): string | null =>
  language !== null && /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,4}$/u.test(language) ? language : null;

/** What text inherits from the element around it. */
export type Setting = { readonly dir: TextDirection; readonly lang: string };

/** `lang` and `dir` where they differ from what is inherited, and what is inherited further down. */
export function settled(
  around: Setting,
  lang: string | null,
  dir: TextDirection | null,
): {
  readonly attributes: { readonly lang: string | null; readonly dir: string | null };
  readonly inside: Setting;
} {
  const tagged = languageTag(lang);
  const inside = { lang: tagged ?? around.lang, dir: dir ?? around.dir };
  return {
    attributes: {
      lang: inside.lang === around.lang ? null : inside.lang,
      dir: inside.dir === around.dir ? null : inside.dir,
    },
    inside,
  };
}

/** A share as a percentage with two places. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
