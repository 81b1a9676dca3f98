// Reads a template from JSON of unknown make, and says in plain words what is wrong with one that can't be used.

import type { AppError } from '../base/app-error.ts';
import { contrastRatio } from '../base/contrast.ts';
import { err, ok, type Result } from '../base/result.ts';
import { BRIEF_FIELDS, CITATION_FIELDS, parsePattern, SOURCE_FIELDS } from './pattern.ts';
import { styleRoleSchema } from './styles.ts';
import { type Template, templateSchema } from './template.ts';

/** The template in `json` (a parsed value), checked by the schema and for its patterns, roles and slots. */
export function readTemplate(json: unknown, name: string): Result<Template, AppError> {
  const invalid = (reason: string): Result<Template, AppError> =>
    err({ kind: 'invalid-template', name, reason });
  const parsed = templateSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String).join('.') ?? '';
    return invalid(path === '' ? 'it is not a template' : `${path}: ${issue?.message ?? 'not valid'}`);
  }
  const template = parsed.data;
  const patterns: readonly (readonly [where: string, pattern: string, fields: readonly string[]])[] = [
    ['kicker', template.kicker, BRIEF_FIELDS.filter((field) => field !== 'kicker')],
    ...Object.entries(template.languages).map(
      ([language, { kicker }]) =>
        [`languages.${language}.kicker`, kicker, BRIEF_FIELDS.filter((field) => field !== 'kicker')] as const,
    ),
    ['header.text', template.header.text, BRIEF_FIELDS],
    ['header.firstText', template.header.firstText, BRIEF_FIELDS],
    ['footer.text', template.footer.text, BRIEF_FIELDS],
    ['citations.full', template.citations.full, CITATION_FIELDS],
    ['citations.short', template.citations.short, CITATION_FIELDS],
    ['citations.sourceEntry', template.citations.sourceEntry, SOURCE_FIELDS],
  ];
  for (const [where, pattern, fields] of patterns) {
    const result = parsePattern(pattern, fields);
    if (!result.ok) return invalid(`${where}: ${result.error}`);
  }
  const missing = styleRoleSchema.options.find((role) => template.styles.roles[role] === undefined);
  if (missing !== undefined) return invalid(`styles.roles: the style “${missing}” is missing`);
  const levels = wrongLevels(template.marking);
  if (levels !== null) return invalid(`marking.levels: ${levels}`);
  const slots = template.outline.map((entry) => entry.slot);
  const twice = slots.find((slot, index) => slots.indexOf(slot) !== index);
  if (twice !== undefined) return invalid(`outline: the slot “${twice}” stands in it twice`);
  for (const [language, { titles }] of Object.entries(template.languages)) {
    const stray = Object.keys(titles).find((slot) => !slots.includes(slot));
    if (stray !== undefined)
      return invalid(`languages.${language}: there is no slot “${stray}” in the outline`);
  }
  return ok(template);
}

/** WCAG 2.2 asks this of text of the marking's size and weight at level AA; smaller text is on paper too. */
const LEAST_CONTRAST = 4.5;

/** What is wrong with the levels of an organisation's own marking, or null. */
function wrongLevels({ scheme, levels }: Template['marking']): string | null {
  if (levels.length === 0) return null;
  if (scheme !== 'own') return `they belong to the scheme “own”, and this template has “${scheme}”`;
  const labels = levels.map((level) => level.label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) return `the label “${twice}” stands in them twice`;
  const tlp = labels.find((label) => /^tlp\s*:/iu.test(label));
  if (tlp !== undefined) return `“${tlp}” is a label of TLP, which has its own order and colours`;
  const pale = levels.find(
    ({ foreground, background }) => contrastRatio(foreground, background) < LEAST_CONTRAST,
  );
  return pale === undefined
    ? null
    : `“${pale.label}” can’t be read: ${pale.foreground} on ${pale.background} has a contrast of ${contrastRatio(pale.foreground, pale.background).toFixed(1)}, and ${LEAST_CONTRAST} is the least`;
}
