// Turns every expected failure into words: what happened, to which named thing, what is safe, what to do next.
// Written for the window; electron/cli/error-line.ts has what the command line says otherwise.

import { quoted } from './quoted.ts';
import type { AppError } from '../base/app-error.ts';
import { isRecordKind } from '../model/any-record.ts';
import { recordKindTable } from '../model/kinds/record-kinds.ts';

/** `message` is whole sentences for the analyst; `detail` what somebody who helps them may want to know, or null. */
export type ErrorWords = { readonly message: string; readonly detail: string | null };

/** What the analyst calls a kind of record; "record" for one that this version does not know. */
export const recordKindToWords = (kind: string): string =>
  isRecordKind(kind) ? recordKindTable[kind].words.one : 'record';

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text);
/** A project in open JSON: what is made for project files does not read it. */
export const isJson = (name: string): boolean => name.toLowerCase().endsWith('.json');
const say = (message: string, detail: string | null = null): ErrorWords => ({
  message,
  detail: detail === null || detail.trim() === '' ? null : detail,
});

/** What stands in a file that was changed from outside. */
const THERE_NOW: Readonly<Record<Extract<AppError, { kind: 'file-changed' }>['how'], string>> = {
  otherState: ': it now holds another state of this project.',
  otherProject: ': it now holds another project.',
  noProject: ': it now holds no project that can be read.',
};

/** The words for an error, in English. No codes, no stack traces, no blame. */
export function errorToWords(error: AppError): ErrorWords {
  switch (error.kind) {
    case 'file-not-found':
      return say(
        `Couldn't find ${quoted(error.name)}: it may have been moved or renamed. Look for it and open it again.`,
      );
    case 'file-exists':
      return say(
        `${quoted(error.name)} exists already and was left as it is. Choose another name or another folder.`,
      );
    case 'not-a-project':
      return say(
        `${quoted(error.name)} isn't a Briefwright project, and nothing in it was changed. To use it as a source, open a project and drop the file there.`,
      );
    case 'newer-format':
      return say(
        `${quoted(error.name)} was made with a newer version of Briefwright. Nothing in it was changed; open it with that version or update this one.`,
        `File format ${error.found}; this version reads up to ${error.supported}.`,
      );
    case 'damaged-file':
      return say(
        `${quoted(error.name)} is damaged and was not opened, so that nothing in it gets worse. ${
          isJson(error.name)
            ? 'Keep the file and use an earlier copy.'
            : 'Recover… on the start screen makes a new project from what can still be read in it, Restore… lists the backups of it on this computer; both leave the file as it is.'
        }`,
        error.detail,
      );
    case 'passphrase-needed':
      return say(
        `${quoted(error.name)} is encrypted: it takes its passphrase to open it. Nothing in it was changed.`,
      );
    case 'wrong-passphrase':
      return say(`This isn't the passphrase of ${quoted(error.name)}. Nothing in it was changed; try again.`);
    case 'passphrase-too-short':
      return say(
        `A passphrase has ${error.least} characters or more: four or five words are easy to remember and hard to guess. Nothing was changed; choose a longer one.`,
      );
    case 'already-encrypted':
      return say(`${quoted(error.name)} is encrypted already. Nothing was changed.`);
    case 'not-encrypted':
      return say(`${quoted(error.name)} is not encrypted. Nothing was changed.`);
    case 'history-unreadable':
      return say(
        `How ${quoted(error.name)} stood before its change ${error.revision} can't be shown: an entry of the history there is missing or damaged. Nothing was changed; the project as it is now and all that came after is there.`,
      );
    case 'unexpected-while-opening':
      return say(
        `${quoted(error.name)} couldn't be opened: something in it or on the way to it is not as it should be. Nothing in it was changed; try again, or look at its backups with Restore….`,
      );
    case 'disk-full':
      return say(
        `Couldn't save ${quoted(error.name)}: the disk is full. Your last change is kept; free some space or save elsewhere.`,
      );
    case 'read-only':
      return say(
        `Couldn't save ${quoted(error.name)}: the file or its folder is read-only. Your changes are kept in this window; use Save As to put them elsewhere.`,
      );
    case 'no-permission':
      return say(
        `${quoted(error.name)} can't be used: this account isn't allowed to. Nothing was changed; ask for access, or choose another folder.`,
      );
    case 'file-changed':
      return say(
        `${quoted(error.name)} was changed from outside while it was open${THERE_NOW[error.how]} Nothing was written to it since, and what you have here is kept: save it elsewhere, or take what is in the file.`,
      );
    case 'file-gone':
      return say(
        `${quoted(error.name)} is no longer where it was. Everything is still here in this window; use Save As to write it again.`,
      );
    case 'file-busy':
      return say(
        `${quoted(error.name)} is in use by another program just now. Your last change is kept and will be tried again; close that program if this stays.`,
      );
    case 'held-by-other':
      return say(
        `${quoted(error.name)} is open for writing by ${error.holder.user} on ${error.holder.host}. You can read a copy of it as it is now, or ask them to close it.`,
        `Open since ${error.holder.since}, process ${error.holder.pid}.`,
      );
    case 'write-failed':
      return say(
        `Couldn't write ${quoted(error.name)}. What was there before is unchanged; try again or choose another place.`,
        error.detail,
      );
    case 'name-too-long':
      return say(
        `The name ${quoted(clip(error.name))} is too long for this disk, alone or with the folders above it. Nothing was written; choose a shorter one.`,
      );
    case 'not-a-file':
      return say(
        `${quoted(error.name)} is a folder, so no file can take its place. Nothing was written; choose another name.`,
      );
    case 'not-notable':
      return say(
        `${error.what} has to be noted in ${quoted(error.name)}, which can't be written just now. Nothing was written; do it again once the project is open for writing.`,
      );
    case 'version-not-found':
      return say(
        `There is no version named ${quoted(error.name)} in this project. Nothing was changed; choose one from the list.`,
      );
    case 'backup-not-found':
      return say(
        `This backup of ${quoted(error.name)} isn't there any more. Nothing was changed; choose another from the list.`,
      );
    case 'backup-damaged':
      return say(
        `This backup of ${quoted(error.name)} is damaged and can't be restored. Nothing was changed; choose another from the list.`,
      );
    case 'backup-not-encrypted':
      return say(
        `This backup of ${quoted(error.name)} was made before the project was encrypted. Restore it as a new project, or take the encryption off first. Nothing was changed.`,
      );
    case 'source-unreadable':
      return say(
        `The text of the source ${quoted(clip(error.name))} can't be read: it is damaged or missing. Nothing was changed; File › Verify Project says what else is, and an earlier copy of the project may still have it.`,
      );
    case 'asset-unreadable':
      return say(
        `${error.what} can't be read: it is damaged or missing in ${quoted(error.name)}. Nothing was changed; File › Verify Project says what else is, and an earlier copy of the project may still have it.`,
      );
    case 'record-not-found':
      return say(
        `This ${recordKindToWords(error.recordKind)} is no longer in the project. Nothing was changed; undo brings back what was deleted just now.`,
      );
    case 'invalid-record':
      return say(
        `The ${recordKindToWords(error.recordKind)} wasn't changed: ${error.field === '' ? 'its content' : `its field ${quoted(error.field)}`} doesn't fit. Everything is as it was before; correct it and try again.`,
        error.reason,
      );
    case 'dangling-reference':
      return say(
        `The change wasn't made: a ${recordKindToWords(error.recordKind)} refers to something that isn't in the project. Everything is as it was before; remove that reference first.`,
        error.to,
      );
    case 'stale-change':
      return say(
        `The ${recordKindToWords(error.recordKind)} was changed elsewhere in the meantime, so this change wasn't made. Look at it as it is now and try again.`,
      );
    case 'import-conflict':
      return say(
        `Nothing was taken in: ${error.count === 1 ? 'one record is' : `${error.count} records are`} in this project already with other content. Choose whether to keep yours or to take theirs.`,
        `The first is a ${recordKindToWords(error.recordKind)}.`,
      );
    case 'invalid-input':
      return say(
        `${quoted(error.field)} can't be used as it is: ${error.reason}. Nothing was changed; correct it and try again.`,
      );
    case 'unsupported-input':
      return say(
        `${quoted(error.name)} is of a kind that can't be read yet. Nothing was added; open it elsewhere and paste its text.`,
      );
    case 'too-large':
      return say(
        `${quoted(error.name)} is larger than ${error.limitMb} MB and wasn't added. Save the part you need as a file of its own, or paste its text.`,
      );
    case 'too-many-files':
      return say(
        `There are more than ${error.most.toLocaleString('en')} files in ${quoted(error.name)}, so none was added. Choose the folder with what you need.`,
      );
    case 'no-files':
      return say(
        `There is no file in ${quoted(error.name)} to read, so nothing was added. Choose the folder in which they lie.`,
      );
    case 'empty-input':
      return say(
        `${quoted(error.name)} holds no text, so nothing was added. If it is a picture of a page, it needs text recognition first.`,
      );
    case 'unreadable-input':
      return say(
        `${quoted(error.name)} couldn't be read, so nothing was added. Open it in the program it comes from and paste its text.`,
        error.reason,
      );
    case 'input-password':
      return say(
        `${quoted(error.name)} is protected by a password, so nothing was added. Open it in the program it comes from, save it without one, and add that file.`,
      );
    case 'input-only-pictures':
      return say(
        `${quoted(error.name)} holds only pictures of pages and no text to quote, so nothing was added. Have its text recognised in a program that does so, and add the file that it makes.`,
      );
    case 'input-not-a-file':
      return say(
        error.found === 'folder'
          ? `${quoted(error.name)} is a folder, so nothing was added. Open it and add the files in it.`
          : `${quoted(error.name)} isn't a file but a device or a connection, so nothing was added. Save what it holds as a file first.`,
      );
    case 'address-not-fetched':
      return say(
        `${quoted(clip(error.name))} is an address, and Briefwright fetches nothing from the web, so nothing was added. Open it in a browser and paste its text here, or save the page and add the file.`,
      );
    case 'capture-stopped':
      return say(captureStopped(quoted(error.name), error.reason));
    case 'quote-not-found':
      return say(
        `The passage ${quoted(clip(error.quote))} isn't in the source word for word. Nothing was moved; select it again in the text.`,
      );
    case 'quote-ambiguous':
      return say(
        `The passage ${quoted(clip(error.quote))} stands in the source ${error.count} times with the same words around it. Nothing was moved; select the one that is meant.`,
      );
    case 'template-not-found':
      return say(
        `There is no template ${quoted(error.name)}. Nothing was made; choose one from the list of templates.`,
      );
    case 'invalid-template':
      return say(
        `The template ${quoted(error.name)} can't be used. Your text is untouched; correct the template or choose another.`,
        error.reason,
      );
    case 'export-failed':
      return say(
        `Couldn't export ${quoted(error.name)}. The brief itself is untouched; try again or choose another format.`,
        error.reason,
      );
    case 'export-cancelled':
      return say('The export was cancelled. No file was written, and the brief is untouched.');
    case 'above-cap':
      return say(
        `${quoted(error.name)} wasn't exported under ${error.cap}: ${error.items.length === 1 ? 'one thing in it is' : `${error.items.length} things in it are`} marked higher. Nothing was written; choose to leave them out, or export under a higher marking.`,
        error.items.join('; '),
      );
    case 'suspect-names':
      return say(
        `${quoted(error.name)} wasn't exported: words that may be part of a protected name stand in it. Nothing was written; say for each whether it is hidden or left.`,
        error.groups
          .map(({ spelling, count, places }) => `${spelling} (${count}): ${places[0]?.where ?? ''}`)
          .join('; '),
      );
    case 'names-left':
      return say(
        `${quoted(error.name)} wasn't exported: read back, the document still had ${error.spellings.map((spelling) => quoted(spelling)).join(', ')} in it. Nothing was kept; hide these words, or take them out where they stand in a picture, a drawing or a field.`,
      );
    case 'names-in-copy':
      return say(
        `${quoted(error.name)} wasn't written: read back, it still had what must not leave in ${error.found[0]?.where ?? 'it'}. Nothing was kept; take it out there, and write the copy again.`,
        error.found.map(({ spelling, where }) => `${spelling}: ${where}`).join('; '),
      );
    case 'history-tells':
      return say(
        `${quoted(error.name)} wasn't written: the history has every text as it was before, with the names of protected actors and with sources that are not on the record. Nothing was written; make the copy without the history.`,
      );
    case 'marking-order-unknown':
      return say(
        `${quoted(error.name)} can't be exported under ${error.cap}: nothing says whether ${error.labels.join(', ')} is higher or lower. Nothing was written; mark these parts in the scheme of ${error.cap}, or choose a cap of theirs.`,
      );
    case 'bad-request':
      return say(
        'That couldn’t be done, because the window sent something that doesn’t make sense. Nothing was changed; try again, and restart Briefwright if it comes back.',
        `${error.call}: ${error.reason}`,
      );
    case 'foreign-sender':
      return say(
        'A request from outside the window was refused. Nothing was changed, and there is nothing to do.',
        error.call,
      );
    case 'process-gone':
      return say(
        'The part of Briefwright that keeps this project stopped. It is being started again; what you typed meanwhile is kept and sent again.',
      );
    case 'unexpected':
      return say(
        'Something went wrong that Briefwright didn’t expect. What was saved before is safe; try again, and restart Briefwright if it comes back.',
        error.detail,
      );
  }
}

function captureStopped(
  name: string,
  reason: Extract<AppError, { kind: 'capture-stopped' }>['reason'],
): string {
  const instead =
    'Nothing was added, and nothing else was touched; open it elsewhere and paste the part you need.';
  switch (reason) {
    case 'time':
      return `${name} took too long to read, so its reading was ended. ${instead}`;
    case 'memory':
      return `${name} needed too much memory to read, so its reading was ended. ${instead}`;
    case 'crashed':
      return `${name} couldn't be read: the part of Briefwright that reads files stopped over it. ${instead}`;
    case 'cancelled':
      return `The reading of ${name} was cancelled. Nothing was added; add it again when you want it.`;
  }
}
