// `export`: writes a brief in the format that the target's name says, or the whole project as JSON.

import { err, ok } from '../../../core/base/result.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { levelsOf } from '../../../core/query/marking/levels-of.ts';
import { exportFormatNames, formatOfFile, outputFormats } from '../../../core/model/files/output-formats.ts';
import { exportBrief } from '../../project/export/export-brief.ts';
import { noteCopy } from '../../project/export/note-copy.ts';
import { renderHere } from '../../project/rendering/renderer.ts';
import { chosenTemplate } from '../../project/template-folder.ts';
import { writeProjectJson } from '../../storage/project-json.ts';
import type { CliArguments } from '../arguments.ts';
import { chooseBrief } from '../choose-brief.ts';
import { readExportOptions } from '../export-options.ts';
import { sharingToNotes } from '../sharing-notes.ts';
import { suspectsToNotes } from '../suspect-notes.ts';
import { applyTo, type CliWorld, done, notNotedLine, wantWords, withProjectOrCopy } from '../cli-world.ts';

export async function exportProject(args: CliArguments, world: CliWorld) {
  const { words, flags, switches } = args;
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const { to } = flags;
  if (to === undefined) return err('--to is missing');
  const format = formatOfFile(to);
  if (format === undefined)
    return err(
      `--to ends in one of ${exportFormatNames.map((name) => `.${outputFormats[name].extension}`).join(', ')}`,
    );
  const despiteSuspects = switches.has('despite-suspects');
  const hideSuspects = switches.has('hide-suspects');
  if (despiteSuspects && hideSuspects)
    return err('--hide-suspects and --despite-suspects are two answers: take one');
  const withNames = switches.has('with-protected-names');
  if (format === 'json' ? despiteSuspects : withNames)
    return err(
      format === 'json'
        ? '--despite-suspects is for documents; for .json take --hide-suspects or --with-protected-names'
        : '--with-protected-names is for .json; for documents take --hide-suspects or --despite-suspects',
    );
  if (withNames && hideSuspects)
    return err('--hide-suspects and --with-protected-names are two answers: take one');
  return withProjectOrCopy(words[0] ?? '', world, async (file) => {
    const notNoted = notNotedLine(file);
    const firstNotes = notNoted === null ? [] : [notNoted];
    if (format === 'json') {
      const written = writeProjectJson(file, to, {
        overwrite: true,
        withProtectedNames: withNames,
        suspects: { hide: hideSuspects ? 'all' : [], leave: [] },
        now: world.env.now,
      });
      if (!written.ok && written.error.kind === 'suspect-names')
        return ok({ findings: true, notes: suspectsToNotes(written.error.groups, 'copy') });
      if (!written.ok) return written;
      const change = noteCopy(
        file,
        { format: 'json', target: to, options: { withProtectedNames: withNames } },
        world.env,
      );
      if (!change.ok) return change;
      const noted = change.value === null ? ok(null) : applyTo(file, ok(change.value), world.env);
      if (!noted.ok) return noted;
      const open = file.encrypted ? ['the project is encrypted, and its JSON is not'] : [];
      return ok({ ...done, notes: [...firstNotes, ...open, ...sharingToNotes(written.value)] });
    }
    const brief = chooseBrief(file, flags['brief'] ?? null);
    if (!brief.ok) return brief;
    const template = await chosenTemplate(world.templatesFolder, flags['template'] ?? null);
    if (!template.ok) return template;
    const levels = template.value?.marking.levels ?? levelsOf(file.records, brief.value);
    const options = readExportOptions(args, format, levels);
    if (!options.ok) return options;
    const exported = await exportBrief({
      file,
      briefId: brief.value.id,
      format,
      template: template.value,
      options: options.value,
      suspects: { hide: hideSuspects ? 'all' : [], leave: despiteSuspects ? 'all' : [] },
      target: to,
      env: world.env,
      renderer: renderHere,
      fontsFolder: world.fontsFolder,
      signal: new AbortController().signal,
      progress: () => {},
    });
    if (!exported.ok && exported.error.kind === 'suspect-names')
      return ok({ findings: true, notes: suspectsToNotes(exported.error.groups) });
    if (!exported.ok) return exported;
    const noted = notNoted === null ? applyTo(file, ok(exported.value.change), world.env) : ok(null);
    if (!noted.ok) return noted;
    const { marking, raisedBy, losses } = exported.value;
    const raised = raisedBy.map((what) => `marked ${marking} because of ${what}`);
    return ok({
      findings: false,
      notes: [...firstNotes, ...raised, ...losses.map(lossToNote)],
    });
  });
}

function lossToNote({ kind, where, what }: Loss): string {
  if (kind === 'withheld') return `withheld, ${where}: ${what}`;
  if (kind === 'protected-name') return `protected name, ${where}: ${what}`;
  if (kind === 'unproven') return `not proven, ${where}: ${what}`;
  return `${kind === 'attachment-left-out' ? 'not attached' : 'not carried over'}, ${where}: ${what}`;
}
