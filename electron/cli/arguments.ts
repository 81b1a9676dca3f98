// Reads a command line: command, what it is about, flags with values, switches. Knows no command's work.

import { err, ok, type Result } from '../../core/base/result.ts';
import { type CliCommand, cliCommands, isCliCommand } from './words.ts';

export type CliArguments = {
  readonly command: CliCommand;
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  readonly help: boolean;
};

/** `--flag value` or `--flag=value`; after `--` everything is a word. The error is one line for standard error. */
export function readArguments(argv: readonly string[]): Result<CliArguments, string> {
  const [name, ...rest] = argv;
  if (!isCliCommand(name))
    return err(name === undefined ? 'no command given' : `there is no command "${name}"`);
  const known: { readonly flags: readonly string[]; readonly switches: readonly string[] } =
    cliCommands[name];
  const words: string[] = [];
  const flags: Record<string, string> = {};
  const switches = new Set<string>();
  let help = false;
  let onlyWords = false;
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] ?? '';
    if (onlyWords || !word.startsWith('--')) {
      words.push(word);
      continue;
    }
    if (word === '--') {
      onlyWords = true;
      continue;
    }
    const equals = word.indexOf('=');
    const flag = word.slice(2, equals === -1 ? undefined : equals);
    if (flag === 'help') help = true;
    else if (known.switches.includes(flag)) {
      if (equals !== -1) return err(`--${flag} takes no value`);
      switches.add(flag);
    } else if (known.flags.includes(flag)) {
      const value = equals === -1 ? rest[++index] : word.slice(equals + 1);
      if (value === undefined || value === '') return err(`--${flag} needs a value`);
      flags[flag] = value;
    } else return err(`"${name}" has no option --${flag}`);
  }
  return ok({ command: name, words, flags, switches, help });
}
