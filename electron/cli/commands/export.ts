// `export`: writes a brief in the format that the target's name says, or the whole project as JSON.

import { extname } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { Brief } from '../../../core/model/brief.ts';
import type { RenderFormat } from '../../export/render.ts';
import { exportBrief } from '../../project/export-brief.ts';
import { renderHere } from '../../project/renderer.ts';
import { chosenTemplate } from '../../project/template-folder.ts';
import { writeProjectJson } from '../../storage/open-json.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import type { CliArguments } from '../arguments.ts';
import { applyTo, type CliWorld, done, wantWords, withProject } from '../cli-world.ts';

const FORMATS: Readonly<Record<string, RenderFormat | 'json'>> = {
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.html': 'html',
  '.md': 'md',
  '.json': 'json',
};

export async function exportProject({ words, flags }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const { to } = flags;
  if (to === undefined) return err('--to is missing');
  const format = FORMATS[extname(to).toLowerCase()];
  if (format === undefined) return err(`--to ends in one of ${Object.keys(FORMATS).join(', ')}`);
  return withProject(words[0] ?? '', 'write', world, async (file) => {
    if (format === 'json') {
      const written = writeProjectJson(file, to, { overwrite: true });
      return written.ok ? ok(done) : written;
    }
    const brief = chooseBrief(file, flags['brief'] ?? null);
    if (!brief.ok) return brief;
    const template = await chosenTemplate(world.templatesFolder, flags['template'] ?? null);
    if (!template.ok) return template;
    const exported = await exportBrief({
      file,
      briefId: brief.value.id,
      format,
      template: template.value,
      target: to,
      env: world.env,
      renderer: renderHere,
      fontsFolder: world.fontsFolder,
      signal: new AbortController().signal,
      progress: () => {},
    });
    if (!exported.ok) return exported;
    const noted = applyTo(file, ok(exported.value.change), world.env);
    if (!noted.ok) return noted;
    return ok({
      findings: false,
      notes: exported.value.losses.map((loss) => `not carried over, ${loss.where}: ${loss.what}`),
    });
  });
}

/** The brief of that title, or the newest. */
function chooseBrief(file: ProjectFile, title: string | null): Result<Brief, AppError | string> {
  const briefs = file.records.ofKind('brief');
  const brief = title === null ? briefs.at(-1) : briefs.find((candidate) => candidate.title === title);
  if (brief !== undefined) return ok(brief);
  if (title !== null) return err(`there is no brief "${title}"`);
  return err({ kind: 'record-not-found', recordKind: 'brief' });
}
