// Expected failures in one line for the command line: the words of the window, except where these speak of what only a
// window has.

import type { AppError } from '../../core/base/app-error.ts';
import { errorToWords, type ErrorWords, isJson, recordKindToWords } from '../../core/words/error-words.ts';

/** Message and detail on one line. */
export function errorToLine(error: AppError): string {
  const { message, detail } = wordsFor(error);
  return detail === null ? message : `${message} (${detail.replaceAll(/\s+/gu, ' ').trim()})`;
}

function wordsFor(error: AppError): ErrorWords {
  const say = (message: string): ErrorWords => ({ ...errorToWords(error), message });
  switch (error.kind) {
    case 'file-not-found':
      return say(
        `There is no “${error.name}” at that path, or no folder to make it in. Nothing was changed; check the path.`,
      );
    case 'file-gone':
      return say(
        `Couldn't write “${error.name}”: the folder it should go to doesn't exist. Nothing was written; make the folder first, or name another.`,
      );
    case 'disk-full':
      return say(
        `Couldn't write “${error.name}”: the disk is full. What was there before is unchanged; free some space and run the command again.`,
      );
    case 'read-only':
      return say(
        `Couldn't write “${error.name}”: the file or its folder is read-only. Nothing was written; name another file or folder.`,
      );
    case 'file-busy':
      return say(
        `“${error.name}” is in use by another program just now. Nothing was written; close that program and run the command again.`,
      );
    case 'held-by-other':
      return say(
        `“${error.name}” is open for writing by ${error.holder.user} on ${error.holder.host}. Nothing was changed; ask them to close it, or work on a copy.`,
      );
    case 'not-notable':
      return say(
        `${error.what} has to be noted in “${error.name}”, which can't be written just now. Nothing was written; close it elsewhere and run the command again.`,
      );
    case 'not-a-project':
      return say(
        `“${error.name}” isn't a Briefwright project, and nothing in it was changed. To use it as a source, add it to a project.`,
      );
    case 'damaged-file':
      return isJson(error.name)
        ? errorToWords(error)
        : say(
            `“${error.name}” is damaged and was not opened, so that nothing in it gets worse. \`brief backups\` lists the backups of it on this computer, and \`brief recover\` makes a new project from what can still be read in it; both leave the file as it is.`,
          );
    case 'passphrase-needed':
      return say(
        `“${error.name}” is encrypted. Nothing was changed; give its passphrase with --passphrase-fd N, or run the command on a terminal, which asks for it.`,
      );
    case 'wrong-passphrase':
      return say(`This isn't the passphrase of “${error.name}”. Nothing was changed.`);
    case 'unexpected-while-opening':
      return say(
        `“${error.name}” couldn't be opened: something in it or on the way to it is not as it should be. Nothing in it was changed; try again, or look at its backups with \`brief backups\`.`,
      );
    case 'backup-not-found':
      return say(
        `There is no such backup of “${error.name}”. Nothing was written; \`brief backups\` lists those there are.`,
      );
    case 'backup-damaged':
      return say(
        `This backup of “${error.name}” is damaged and can't be restored. Nothing was written; choose another that \`brief backups\` lists.`,
      );
    case 'source-unreadable':
      return say(
        `The text of the source “${error.name}” can't be read: it is damaged or missing. \`brief verify\` says what else is; an earlier copy of the project may still have it.`,
      );
    case 'asset-unreadable':
      return say(
        `${error.what} can't be read: it is damaged or missing in “${error.name}”. \`brief verify\` says what else is; an earlier copy of the project may still have it.`,
      );
    case 'record-not-found':
      return say(
        `There is no such ${recordKindToWords(error.recordKind)} in the project. Nothing was changed.`,
      );
    case 'import-conflict':
      return say(
        `Nothing was taken in: ${error.count === 1 ? 'one record is' : `${error.count} records are`} in this project already with other content. Import into a file that doesn't exist yet.`,
      );
    case 'template-not-found':
      return say(
        `There is no template “${error.name}”. Nothing was made; \`brief templates\` lists those there are.`,
      );
    case 'above-cap':
      return say(
        `“${error.name}” wasn't exported under ${error.cap}: ${error.items.length === 1 ? 'one thing in it is' : `${error.items.length} things in it are`} marked higher. Nothing was written; --above remove leaves them out, with visible marks.`,
      );
    case 'unexpected':
      return say(
        'Something went wrong that Briefwright didn’t expect. What was saved before is safe; run the command again.',
      );
    default:
      return errorToWords(error);
  }
}
