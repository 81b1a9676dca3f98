// `share`: writes a copy of a project for somebody else.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { CliArguments } from '../arguments.ts';
import { noteCopy } from '../../project/export/note-copy.ts';
import {
  applyTo,
  type CliOutcome,
  type CliWorld,
  done,
  NO_NEW_PASSPHRASE,
  wantWords,
  withProjectOrCopy,
  notNotedLine,
} from '../cli-world.ts';
import { sharingToNotes } from '../sharing-notes.ts';
import { suspectsToNotes } from '../suspect-notes.ts';

/** With the history where it is asked for and nothing in it or in the project is to be protected. */
export async function share(
  { words, switches }: CliArguments,
  world: CliWorld,
): Promise<Result<CliOutcome, AppError | string>> {
  const wanted = wantWords(words, 2, 2, 'FILE and TARGET');
  if (!wanted.ok) return wanted;
  const [path = '', target = ''] = words;
  return withProjectOrCopy<CliOutcome>(path, world, async (file) => {
    const notNoted = notNotedLine(file);
    // After that of the project: one descriptor may give both.
    const chosen = switches.has('encrypted') ? await world.passphrases.chosen('new-passphrase-fd') : ok(null);
    if (!chosen.ok) return chosen;
    if (switches.has('encrypted') && chosen.value === null) return err(NO_NEW_PASSPHRASE);
    const shared = file.copyForSharing(target, {
      includeHistory: switches.has('with-history'),
      includeUnusedSources: switches.has('with-unused-sources'),
      overwrite: true,
      now: world.env.now,
      suspects: { hide: switches.has('hide-suspects') ? 'all' : [], leave: [] },
      passphrase: chosen.value,
    });
    if (!shared.ok && shared.error.kind === 'suspect-names')
      return ok({ findings: true, notes: suspectsToNotes(shared.error.groups, 'copy') });
    if (!shared.ok) return shared;
    const options = {
      withHistory: switches.has('with-history'),
      withUnusedSources: switches.has('with-unused-sources'),
    };
    const change = noteCopy(file, { format: 'brief', target, options }, world.env);
    if (!change.ok) return change;
    const noted = change.value === null ? ok(null) : applyTo(file, ok(change.value), world.env);
    if (!noted.ok) return noted;
    const firstNotes = notNoted === null ? [] : [notNoted];
    return ok({ ...done, notes: [...firstNotes, ...sharingToNotes(shared.value.made ?? null)] });
  });
}
