// Reads the templates that ship with the program: one folder each, with a template.json.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { readTemplate } from '../../core/template/read-template.ts';
import type { Template } from '../../core/template/template.ts';

/** All templates of a folder, by name. One that does not validate fails the whole: ours are tested. */
export async function readTemplates(folder: string): Promise<Result<Template[], AppError>> {
  const templates: Template[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    let text: string;
    try {
      text = await readFile(join(folder, entry.name, 'template.json'), 'utf8');
    } catch {
      continue;
    }
    const template = parseTemplate(text, entry.name);
    if (!template.ok) return template;
    templates.push(template.value);
  }
  return ok(templates.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** The template with this id. Fails with `template-not-found` or `invalid-template`. */
export async function findTemplate(folder: string, id: string): Promise<Result<Template, AppError>> {
  const all = await readTemplates(folder);
  if (!all.ok) return all;
  const template = all.value.find((candidate) => candidate.id === id);
  return template === undefined ? err({ kind: 'template-not-found', name: id }) : ok(template);
}

/** The template asked for, or null when none was. */
export const chosenTemplate = (
  folder: string,
  id: string | null,
): Promise<Result<Template | null, AppError>> =>
  id === null ? Promise.resolve(ok(null)) : findTemplate(folder, id);

function parseTemplate(text: string, name: string): Result<Template, AppError> {
  try {
    return readTemplate(JSON.parse(text), name);
  } catch {
    return err({ kind: 'invalid-template', name, reason: 'it is not JSON' });
  }
}
