// The words of the command line: which commands there are, and how each is used.

import { exportFormatNames } from '../../core/model/files/output-formats.ts';

export const cliCommands = {
  new: {
    usage: 'new FILE --template ID [--title T] [--language L] [--encrypted]',
    about:
      'Makes a project with one brief from a template. --language: of the brief (en, fr or ar); section titles come in it. --encrypted: under a passphrase of 12 characters or more; whoever loses it has lost the project.',
    flags: ['template', 'title', 'language', 'passphrase-fd'],
    switches: ['encrypted'],
  },
  add: {
    usage: 'add FILE INPUT…',
    about:
      'Captures texts, Markdown files, saved web pages, web archives (MHTML), PDF files with text, Word documents (DOCX), OpenDocument texts (ODT), RTF, e-mails (EML) and mailboxes (MBOX) with the files in them as sources; `-` reads a text from standard input. An outlet brings its letter from the register that the application keeps.',
    flags: ['passphrase-fd'],
    switches: [],
  },
  note: {
    usage:
      'note FILE [--kind K] [--who W] [--channel C] [--said-at T] [--basis B] [--terms USE] [--print-as WORDS] [--title T]',
    about:
      'Takes down what was said or seen, from standard input, as a source. --kind: call (unless told), interview, meeting, monitoring, cable or note; --who: who spoke, of monitoring the station, of a cable who sent it; --said-at: a time or date, unless told now; --basis: heard, seen or inferred by whoever spoke; --terms: onRecord, citeAs, notForAttribution, chathamHouse, background or embargoed, unless told those of its words and its kind; --print-as: what stands for it where it is not on the record.',
    flags: ['kind', 'who', 'channel', 'said-at', 'basis', 'terms', 'print-as', 'title', 'passphrase-fd'],
    switches: [],
  },
  records: {
    usage: 'records FILE [--kind K] [--with-text]',
    about: 'Prints the records as JSON lines; --with-text adds the text of each source as `text`.',
    flags: ['kind', 'passphrase-fd'],
    switches: ['with-text'],
  },
  import: {
    usage: 'import FILE RECORDS.json [--encrypted]',
    about:
      'Takes records from a project in JSON; makes FILE if it is not there, with --encrypted under a passphrase.',
    flags: ['passphrase-fd'],
    switches: ['encrypted'],
  },
  export: {
    usage: `export FILE --to OUT.{${exportFormatNames.join(',')}} [--template ID] [--brief TITLE] [--cap LABEL] [--above remove] [--unmarked by-sources] [--pdfa 1b,2a,3a] [--source-pack] [--hide-suspects] [--despite-suspects] [--with-protected-names]`,
    about:
      'Writes a brief (the newest unless named), or with .json the whole project. --cap: nothing marked above LABEL goes out; where there is something, nothing is written and it is listed, unless --above remove leaves it out with visible marks. --pdfa: a PDF made to last; --source-pack: a PDF that carries the cited sources. --hide-suspects: hides parts of protected names too; --despite-suspects: goes on where such parts stand in it; --with-protected-names: a .json with everything as it is, which says so.',
    flags: ['to', 'template', 'brief', 'cap', 'above', 'unmarked', 'pdfa', 'passphrase-fd'],
    switches: ['source-pack', 'hide-suspects', 'despite-suspects', 'with-protected-names'],
  },
  share: {
    usage: 'share FILE TARGET.brief [--with-unused-sources] [--with-history] [--hide-suspects] [--encrypted]',
    about:
      'Writes a copy for somebody else: the present records and what they need. Protected actors go as what is printed of them, sources as their terms of use let them, and names are hidden in all texts; what stayed behind is listed. Where parts of names stand in it, nothing is written, they are listed, and the exit code is 1: --hide-suspects hides all of them. --with-history: not while anything is protected. --encrypted: the copy gets a passphrase of its own.',
    flags: ['passphrase-fd', 'new-passphrase-fd'],
    switches: ['with-unused-sources', 'with-history', 'hide-suspects', 'encrypted'],
  },
  check: {
    usage: 'check FILE [--json]',
    about: 'Says what would embarrass the analyst; exit code 1 when there are findings.',
    flags: ['passphrase-fd'],
    switches: ['json'],
  },
  verify: {
    usage: 'verify FILE [--json]',
    about:
      'Proves the project: the file, every kept file against its hash, every excerpt word for word in its source, references, exports, history. Exit code 1 when something does not hold. Only reads.',
    flags: ['passphrase-fd'],
    switches: ['json'],
  },
  recover: {
    usage: 'recover FILE --to NEW.brief [--json]',
    about:
      'Brings a damaged project back into a new one, row by row, as far as each can be trusted, and lists what is missing. Only reads FILE; exit code 1 when something is missing.',
    flags: ['to', 'passphrase-fd'],
    switches: ['json'],
  },
  backups: {
    usage: 'backups FILE [--json]',
    about:
      'Lists the backups that the application made of a project on this computer, newest first, with what changed since. FILE may be damaged or gone. Exit code 1 when one of them is damaged.',
    flags: [],
    switches: ['json'],
  },
  restore: {
    usage: 'restore FILE --from N --to NEW.brief',
    about:
      'Brings backup number N of the list back into a new project; FILE stays as it is. A line on standard error says it when FILE is encrypted and the backup is not.',
    flags: ['from', 'to'],
    switches: [],
  },
  forget: {
    usage: 'forget FILE TITLE [--keep-suspects] [--yes]',
    about:
      'Takes a source out for good: with it go its excerpts, what is known from it alone, every passage that has its words or names whoever goes, the history of the project, and its backups on this computer. Passages with parts of such names and other words that may be of it go too, but for words that others have; --keep-suspects leaves them. What is left is printed without a question from then on. Other sources whose texts have such a name are told, and keep it. Without --yes it says what would go, what would lose something and what to look at, and the exit code is 1.',
    flags: ['passphrase-fd'],
    switches: ['keep-suspects', 'yes'],
  },
  encrypt: {
    usage: 'encrypt FILE [--remove-backups] [--remove-plain-copies]',
    about:
      'Encrypts a project with its history and every kept file, under a passphrase of 12 characters or more. There is no way back without it. Backups that were made before stay as they are unless --remove-backups takes them away. What the program kept beside FILE when it was restored or brought to a newer format is named, and removed with --remove-plain-copies.',
    flags: ['passphrase-fd'],
    switches: ['remove-backups', 'remove-plain-copies'],
  },
  decrypt: {
    usage: 'decrypt FILE',
    about: 'Takes the encryption of a project away: its file is a plain one afterwards.',
    flags: ['passphrase-fd'],
    switches: [],
  },
  passphrase: {
    usage: 'passphrase FILE [--new-passphrase-fd N]',
    about:
      'Gives an encrypted project another passphrase. Copies and backups that were made before still open with the old one.',
    flags: ['passphrase-fd', 'new-passphrase-fd'],
    switches: [],
  },
  tree: {
    usage: 'tree FILE [--brief TITLE] [--hide-suspects] [--despite-suspects]',
    about:
      'Prints the document tree of a brief (the newest unless named) as JSON: what every writer is given. Stops as an export does where parts of protected names stand in it.',
    flags: ['brief', 'passphrase-fd'],
    switches: ['hide-suspects', 'despite-suspects'],
  },
  search: {
    usage: 'search FILE QUERY [--json]',
    about: 'Searches records and source texts.',
    flags: ['passphrase-fd'],
    switches: ['json'],
  },
  templates: { usage: 'templates [--json]', about: 'Lists the templates.', flags: [], switches: ['json'] },
  schema: { usage: 'schema', about: 'Prints the JSON Schema of a project in JSON.', flags: [], switches: [] },
} as const;

export type CliCommand = keyof typeof cliCommands;

export const isCliCommand = (word: string | undefined): word is CliCommand =>
  word !== undefined && Object.hasOwn(cliCommands, word);

/** Whether a start of the program is meant for the command line, not for a window. */
export const isCommandLine = (words: readonly string[]): boolean => {
  const first = words.find((word) => !word.startsWith('--') || word === '--help' || word === '--version');
  return isCliCommand(first) || first === '--help' || first === 'help';
};

/** The help of one command, or of all. */
export function helpText(command: CliCommand | null): string {
  if (command !== null)
    return `Usage: brief ${cliCommands[command].usage}\n\n${cliCommands[command].about}\n\n${PASSPHRASES}\n${EXIT_CODES}`;
  const lines = Object.values(cliCommands).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return `Usage: brief COMMAND\n\n${lines.join('\n')}\n\n  COMMAND --help tells more of one.\n\n${PASSPHRASES}\n${EXIT_CODES}`;
}

const PASSPHRASES =
  'A passphrase comes from the file descriptor --passphrase-fd N, up to the end of its first line, or is asked for on the terminal.';
const EXIT_CODES = 'Exit codes: 0 done, 1 findings, 2 wrong usage, 3 could not.';
