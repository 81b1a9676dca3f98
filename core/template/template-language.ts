// The words of a template in the language of a brief.

import type { OutlineEntry, Template } from './template.ts';

const base = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** The languages (BCP 47) that a template has words in, its own first. */
export const languagesOf = (template: Pick<Template, 'language' | 'languages'>): string[] => [
  template.language,
  ...Object.keys(template.languages),
];

const wordsIn = (template: Template, language: string): Template['languages'][string] | undefined =>
  base(language) === base(template.language) || !Object.hasOwn(template.languages, base(language))
    ? undefined
    : template.languages[base(language)];

/** The pattern over the title; the template's own where it has none in that language. */
export const kickerIn = (template: Template, language: string): string =>
  wordsIn(template, language)?.kicker ?? template.kicker;

/** The title that a section of the outline is made with. */
export const sectionTitleIn = (template: Template, entry: OutlineEntry, language: string): string =>
  wordsIn(template, language)?.titles[entry.slot] ?? entry.title;
