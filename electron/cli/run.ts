// Runs one command of the command line over the same code as the window. Gives the exit code.

import { randomFillSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { RegisterEntry } from '../../core/model/kinds/rating.ts';
import { byRatingKey } from '../../core/query/evidence/ratings.ts';
import { makeEnv } from '../../core/store/make-env.ts';
import { LETTERS_FILE, readLetters } from '../storage/letters-file.ts';
import { errorToLine } from './error-line.ts';
import { type CliArguments, readArguments } from './arguments.ts';
import type { CliOutcome, CliWorld } from './cli-world.ts';
import { passphrasesFrom } from './passphrases.ts';
import { type CliCommand, helpText } from './words.ts';

type Command = (args: CliArguments, world: CliWorld) => Promise<Result<CliOutcome, AppError | string>>;

/** Each is loaded when it is asked for: help and a search need no layout of pages. */
const commands: Readonly<Record<CliCommand, () => Promise<Command>>> = {
  new: async () => (await import('./commands/new.ts')).newProject,
  add: async () => (await import('./commands/add.ts')).addInputs,
  note: async () => (await import('./commands/note.ts')).addNote,
  records: async () => (await import('./commands/records.ts')).listRecords,
  import: async () => (await import('./commands/import.ts')).importJson,
  export: async () => (await import('./commands/export.ts')).exportProject,
  share: async () => (await import('./commands/share.ts')).share,
  check: async () => (await import('./commands/check.ts')).checkProject,
  verify: async () => (await import('./commands/verify.ts')).verifyProject,
  recover: async () => (await import('./commands/recover.ts')).recoverDamaged,
  backups: async () => (await import('./commands/backups.ts')).listBackups,
  restore: async () => (await import('./commands/backups.ts')).restoreFromBackup,
  forget: async () => (await import('./commands/forget.ts')).forget,
  encrypt: async () => (await import('./commands/encrypt.ts')).encrypt,
  decrypt: async () => (await import('./commands/encrypt.ts')).decrypt,
  passphrase: async () => (await import('./commands/encrypt.ts')).changePassphrase,
  search: async () => (await import('./commands/search.ts')).searchProject,
  tree: async () => (await import('./commands/tree.ts')).printTree,
  templates: async () => (await import('./commands/templates.ts')).listTemplates,
  schema: async () => (await import('./commands/schema.ts')).printSchema,
};

/** Runs `argv`; writes to standard output and, for what went wrong, one line to standard error. 0, 1, 2 or 3. */
export async function runCommandLine(
  argv: readonly string[],
  folders: Pick<CliWorld, 'templatesFolder' | 'fontsFolder' | 'dataFolder'>,
  startCapture: CliWorld['startCapture'],
): Promise<number> {
  const out = (line: string) => writeAll(process.stdout, `${line}\n`);
  const complain = (line: string) => writeAll(process.stderr, `brief: ${line}\n`);
  // A reader that has seen enough closes the pipe: each write hears of it by itself, and nobody else needs to.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (argv[0] === '--help' || argv[0] === 'help') {
    await out(helpText(null));
    return 0;
  }
  const args = readArguments(argv);
  if (!args.ok) {
    await complain(`${args.error}; see --help`);
    return 2;
  }
  if (args.value.help) {
    await out(helpText(args.value.command));
    return 0;
  }
  const register = registerIn(folders.dataFolder);
  const env = makeEnv({
    nowMs: () => Date.now(),
    random: (count) => randomFillSync(new Uint8Array(count)),
    author: () => process.env['BRIEFWRIGHT_AUTHOR'] ?? '',
    registered: register.of,
  });
  try {
    const command = await commands[args.value.command]();
    const result = await command(args.value, {
      ...folders,
      startCapture,
      passphrases: passphrasesFrom(args.value.flags),
      env,
      out,
      complain,
    });
    if (!result.ok) {
      // Wrong usage comes as words; what could not be done as an error of the application.
      const usage = typeof result.error === 'string';
      await complain(usage ? `${String(result.error)}; see --help` : errorToLine(result.error as AppError));
      return usage ? 2 : 3;
    }
    for (const note of [...result.value.notes, ...register.notes()]) await complain(note);
    if (result.value.incomplete === true) return 3;
    return result.value.findings ? 1 : 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    await complain(error instanceof Error ? error.message : 'something unexpected happened');
    return 3;
  }
}

/** The application's register of letters, read when somebody asks for the first of them; nothing of it is ever written. */
function registerIn(dataFolder: string) {
  let letters: ReadonlyMap<string, RegisterEntry> | null = null;
  let notes: readonly string[] = [];
  const read = (): ReadonlyMap<string, RegisterEntry> => {
    const path = join(dataFolder, LETTERS_FILE);
    if (!existsSync(path)) return new Map();
    const found = readLetters(path);
    if (!found.ok) notes = ["the register of letters can't be read: nothing got a letter from it"];
    else if (found.value.refused.length > 0)
      notes = [`letters that can't be read in the register: ${found.value.refused.join(', ')}`];
    return byRatingKey(found.ok ? found.value.entries : []);
  };
  return {
    of: (key: string): RegisterEntry | undefined => (letters ??= read()).get(key),
    notes: (): readonly string[] => notes,
  };
}

const writeAll = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
