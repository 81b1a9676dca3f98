// Reads a template from JSON of unknown make, and says in plain words what is wrong with one that can't be used.

import type { AppError } from '../base/app-error.ts';
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
  const slots = template.outline.map((entry) => entry.slot);
  const twice = slots.find((slot, index) => slots.indexOf(slot) !== index);
  if (twice !== undefined) return invalid(`outline: the slot “${twice}” stands in it twice`);
  return ok(template);
}
