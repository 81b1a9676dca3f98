// `forget`: takes a source out of a project for good, with all that quotes it, the history, and the backups on this computer.

import { resolve } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { forgetSource } from '../../../core/store/commands/forget-source.ts';
import { ratingKey } from '../../../core/query/evidence/ratings.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { forgottenLines } from '../../../core/withhold/forgetting/forgotten-lines.ts';
import { type Forgotten, forgottenWith } from '../../../core/withhold/forgotten.ts';
import { BACKUP_WAIT_MS, removeBackups } from '../../storage/backups/remove-backups.ts';
import { keptBeside } from '../../storage/backups/plain-copies.ts';
import { journalsOf } from '../../storage/draft-files.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { sourcesNaming } from '../../storage/search/sources-naming.ts';
import type { CliArguments } from '../arguments.ts';
import { applyTo, type CliOutcome, type CliWorld, done, wantWords, withProject } from '../cli-world.ts';

/** Without `--yes` it says what would go, and exits with 1. */
export async function forget(
  { words, switches }: CliArguments,
  world: CliWorld,
): Promise<Result<CliOutcome, AppError | string>> {
  const wanted = wantWords(words, 2, 2, 'FILE and the TITLE of a source');
  if (!wanted.ok) return wanted;
  const [path = '', title = ''] = words;
  return withProject<CliOutcome>(path, 'write', world, async (file) => {
    const source = sourceCalled(file, title);
    if (!source.ok) return source;
    const text = file.getSourceText(source.value.assets.text.sha256);
    const forgotten = forgottenWith(
      file.records,
      source.value,
      text.ok ? canonicalText(text.value) : null,
      switches.has('keep-suspects') ? 'all' : null,
    );
    const texts = await sourcesNaming(file, source.value);
    const notes = [
      ...notesOf(
        forgotten,
        texts.map((each) => each.title),
      ),
      ...lettersOf(forgotten, world),
      ...keptOf(file, world),
    ];
    if (!switches.has('yes'))
      return ok({
        findings: true,
        notes: [...notes, 'nothing was done: --yes takes all of it out for good'],
      });
    const applied = applyTo(file, forgetSource(file.records, forgotten, world.env), world.env);
    if (!applied.ok) return applied;
    const ended = file.endHistory();
    if (!ended.ok) return ended;
    const removed = removeBackups(world.dataFolder, resolve(path), world.env.now(), BACKUP_WAIT_MS);
    if (!removed.ok) return removed;
    const noted = file.endForgetting();
    if (!noted.ok) return noted;
    return ok({ ...done, notes });
  });
}

function sourceCalled(file: ProjectFile, title: string): Result<Source, string> {
  const found = file.records
    .ofKind('source')
    .filter((source) => source.title === title || source.id === title);
  const [source] = found;
  if (source === undefined) return err(`there is no source with the title “${title}”`);
  if (found.length > 1) return err(`several sources have the title “${title}”: give the id of one`);
  return ok(source);
}

/** What the application keeps elsewhere, and only it or somebody may take away. */
const keptOf = ({ path, projectId }: ProjectFile, { dataFolder }: CliWorld): string[] => [
  ...keptBeside(resolve(path)).map(
    (name) => `still holds it, if it is from after it came in: “${name}” beside the project`,
  ),
  ...journalsOf(dataFolder, projectId).map(
    (journal) =>
      `may hold it until the project is opened in the application: ${journal}, what was typed there and not saved`,
  ),
];

const notesOf = (what: Forgotten, texts: readonly string[]): string[] => [
  ...suspectsOf(what),
  ...forgottenLines(what, texts).flatMap(({ label, lines }) => [label, ...lines.map((line) => `  ${line}`)]),
  ...what.exports.map(({ at, fileName }) => `can’t be reached: ${fileName}, which left ${at}`),
  'the history of the project and its backups on this computer go too',
];

function suspectsOf({ suspects }: Forgotten): string[] {
  const told = (left: boolean): string[] =>
    suspects
      .filter((suspect) => suspect.left === left)
      .map(({ spelling, where }) => `  “${spelling}”, in ${where.map((title) => `“${title}”`).join(', ')}`);
  const [taken, left] = [told(false), told(true)];
  return [
    ...(taken.length > 0
      ? ['These words may be of it, and passages with them go (--keep-suspects leaves them):', ...taken]
      : []),
    ...(left.length > 0
      ? ['These words may be of it, and are left; nothing asks about them once it is forgotten:', ...left]
      : []),
  ];
}

/** The register belongs to the application, which may have it open. */
const lettersOf = ({ names }: Forgotten, { env }: CliWorld): string[] =>
  [...new Set(names.map(ratingKey))]
    .flatMap((key) => env.registered(key) ?? [])
    .map(({ name }) => `stays in the register of letters until it is taken out there: ${name}`);
