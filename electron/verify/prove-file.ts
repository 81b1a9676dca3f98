// Proof: the file is sound as a database: its pages, its tables, the order inside them.

import type { Problem, Proven } from '../../core/verify/proof.ts';
import { counted } from '../../core/verify/proof.ts';
import type { Database } from '../storage/disk/database.ts';
import { isIndexAsLeft } from '../storage/search/index-stamp.ts';
import { currentFormat, lookAtTables } from '../storage/rows/schema.ts';
import { readFailure } from './read-failure.ts';

/** The parts of a project file in the analyst's words, by table. */
const PARTS: Readonly<Record<string, string>> = {
  record: 'The part of the file that holds the records',
  asset: 'The part of the file that holds texts, originals and pictures',
  change: 'The part of the file that holds the history',
  version: 'The list of named versions in the file',
  meta: 'What the file says about itself',
  sender: 'The note of the last change that was written',
};

/**
 * Tests the file, or, with `inUse`, each part of it by itself, in reads so short that whoever writes doesn't wait; the
 * large part is then proven by reading every file in it. `ofThisFormat` is false for a file of an earlier version.
 */
export function proveFile(
  db: Database,
  name: string,
  options: { readonly inUse: boolean; readonly ofThisFormat: boolean },
): Proven {
  const problems: Problem[] = [];
  const tell = (key: string, what: string, detail: string | null): void => {
    problems.push(fileProblem(key, what, detail));
  };
  const attempt = (what: string, key: string, work: () => void): void => {
    try {
      work();
    } catch (thrown) {
      tell(key, `${what} can't be read.`, readFailure(thrown, name));
    }
  };
  const attemptCheck = (key: string, what: string, pragma: string): void =>
    attempt(what, key, () => {
      const said = db.all(pragma).map((row) => String(Object.values(row)[0]));
      const bad = said.filter((line) => line !== 'ok');
      const ours = bad.filter((line) => !line.includes('FTS5'));
      if (ours.length > 0) tell(key, `${what} is damaged.`, ours.slice(0, 20).join('; '));
      else if (bad.length > 0) problems.push(indexProblem(bad.slice(0, 20).join('; ')));
    });
  if (!options.inUse) attemptCheck('file|whole', 'The inner order of the file', 'PRAGMA integrity_check');
  // The parts by themselves say where it is; while the file is in use the large one is left to its own proof.
  if (options.inUse || problems.length > 0)
    for (const [table, what] of Object.entries(PARTS))
      if (!options.inUse || table !== 'asset')
        attemptCheck(`file|${table}`, what, `PRAGMA integrity_check('${table}')`);
  attempt('The list of tables in the file', 'file|tables', () => {
    const tables = options.ofThisFormat ? lookAtTables(db, currentFormat) : 'sound';
    if (tables === 'foreign') tell('file|tables', 'The tables in the file are not those of a project.', null);
    const index = tables === 'index' || (options.ofThisFormat && !isIndexAsLeft(db));
    if (tables !== 'foreign' && index && problems.length === 0) problems.push(indexProblem(''));
  });
  let size = '';
  attempt('The size of the file', 'file|size', () => {
    const pages = db.number('PRAGMA page_count');
    size = ` (${counted(pages, 'page', 'pages')})`;
  });
  const summary =
    problems.length === 0 ? `The file is sound as a database${size}.` : 'The file is damaged as a database.';
  return { proof: 'file', summary, holds: problems.length === 0, problems };
}

const indexProblem = (detail: string): Problem => ({
  ...fileProblem('file|search', 'The search index in the file is damaged.', detail),
  means:
    'Nothing of yours is in it alone: it is made anew from records and texts when the project is opened.',
  todo: 'Open the project once, and have the disk looked at when it comes back.',
});

/** A problem of the file as a whole. */
export const fileProblem = (key: string, what: string, detail: string | null): Problem => ({
  proof: 'file',
  key,
  what,
  where: 'The file itself',
  means:
    'Something other than Briefwright changed it: a failing disk, a copy that was cut short, another program.',
  todo: 'Keep the file as it is, restore a backup or open an earlier copy, and have the disk looked at.',
  recordId: null,
  detail,
});
