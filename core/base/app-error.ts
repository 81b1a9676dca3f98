// Every expected failure of the application as data. The words for them are in core/words/error-words.ts.

import type { SuspectGroup } from './suspect-group.ts';

/** Who holds a project file open for writing. */
export type LockHolder = {
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  readonly since: string;
};

/** `name` is always what the analyst calls the thing: a file name, a title; never a path or an id. */
export type AppError =
  // Opening and keeping a project file
  | { readonly kind: 'file-not-found'; readonly name: string }
  | { readonly kind: 'file-exists'; readonly name: string }
  | { readonly kind: 'not-a-project'; readonly name: string }
  | {
      readonly kind: 'newer-format';
      readonly name: string;
      readonly found: number;
      readonly supported: number;
    }
  | { readonly kind: 'damaged-file'; readonly name: string; readonly detail: string }
  /** The project is encrypted and no passphrase was given. */
  | { readonly kind: 'passphrase-needed'; readonly name: string }
  | { readonly kind: 'wrong-passphrase'; readonly name: string }
  /** A new passphrase has fewer characters than `least`. */
  | { readonly kind: 'passphrase-too-short'; readonly least: number }
  /** The project was to be encrypted, or to be decrypted, and is so already. */
  | { readonly kind: 'already-encrypted'; readonly name: string }
  | { readonly kind: 'not-encrypted'; readonly name: string }
  /** Nothing readable says what stood before the change of this number: going back over it would be a guess. */
  | { readonly kind: 'history-unreadable'; readonly name: string; readonly revision: number }
  /** Opening stopped for a reason that nobody foresaw; the file is as it was. */
  | { readonly kind: 'unexpected-while-opening'; readonly name: string }
  | { readonly kind: 'disk-full'; readonly name: string }
  | { readonly kind: 'read-only'; readonly name: string }
  | { readonly kind: 'no-permission'; readonly name: string }
  | { readonly kind: 'file-gone'; readonly name: string }
  /** Somebody else wrote the file while it was open: what stands there now. */
  | {
      readonly kind: 'file-changed';
      readonly name: string;
      readonly how: 'otherState' | 'otherProject' | 'noProject';
    }
  | { readonly kind: 'file-busy'; readonly name: string }
  | { readonly kind: 'held-by-other'; readonly name: string; readonly holder: LockHolder }
  | { readonly kind: 'write-failed'; readonly name: string; readonly detail: string }
  /** A file system bounds names in bytes, and the database needs room behind them. */
  | { readonly kind: 'name-too-long'; readonly name: string }
  /** A folder or a device stands where a file is to be put. */
  | { readonly kind: 'not-a-file'; readonly name: string }
  /** `what` would have to be noted in a project that can't be written just now. */
  | { readonly kind: 'not-notable'; readonly name: string; readonly what: string }
  | { readonly kind: 'version-not-found'; readonly name: string }
  /** `name` is the project's: a backup of it isn't there any more, or isn't as it was written. */
  | { readonly kind: 'backup-not-found'; readonly name: string }
  | { readonly kind: 'backup-damaged'; readonly name: string }
  /** A plain backup was to take the place of an encrypted project. */
  | { readonly kind: 'backup-not-encrypted'; readonly name: string }
  /** The text of a source is missing or damaged; `name` is the source's title. */
  | { readonly kind: 'source-unreadable'; readonly name: string }
  /** Another file kept inside a project is; `what` begins a sentence with what it is. */
  | { readonly kind: 'asset-unreadable'; readonly name: string; readonly what: string }
  // Changing records
  | { readonly kind: 'record-not-found'; readonly recordKind: string }
  | {
      readonly kind: 'invalid-record';
      readonly recordKind: string;
      readonly field: string;
      readonly reason: string;
    }
  | { readonly kind: 'dangling-reference'; readonly recordKind: string; readonly to: string }
  | { readonly kind: 'stale-change'; readonly recordKind: string }
  /** Records to be taken in have ids that are here already, with other content; `count` of them. */
  | { readonly kind: 'import-conflict'; readonly recordKind: string; readonly count: number }
  | { readonly kind: 'invalid-input'; readonly field: string; readonly reason: string }
  // Reading what was captured
  | { readonly kind: 'unsupported-input'; readonly name: string }
  | { readonly kind: 'too-large'; readonly name: string; readonly limitMb: number }
  /** More than are taken at once were chosen, or lie in a folder that was. */
  | { readonly kind: 'too-many-files'; readonly name: string; readonly most: number }
  /** A folder with nothing in it that could be read. */
  | { readonly kind: 'no-files'; readonly name: string }
  | { readonly kind: 'empty-input'; readonly name: string }
  | { readonly kind: 'unreadable-input'; readonly name: string; readonly reason: string }
  /** It takes a password to open it, which nobody gave. */
  | { readonly kind: 'input-password'; readonly name: string }
  /** Pages that are pictures, such as scanned ones. */
  | { readonly kind: 'input-only-pictures'; readonly name: string }
  /** A folder or a device where a file was meant. */
  | { readonly kind: 'input-not-a-file'; readonly name: string; readonly found: 'folder' | 'device' }
  /** Briefwright fetches nothing from the web. */
  | { readonly kind: 'address-not-fetched'; readonly name: string }
  /** The reading was ended: it took too long or too much memory, its process died, or the analyst said so. */
  | {
      readonly kind: 'capture-stopped';
      readonly name: string;
      readonly reason: 'time' | 'memory' | 'crashed' | 'cancelled';
    }
  | { readonly kind: 'quote-not-found'; readonly quote: string }
  | { readonly kind: 'quote-ambiguous'; readonly quote: string; readonly count: number }
  // Templates, assembling and exporting
  | { readonly kind: 'template-not-found'; readonly name: string }
  | { readonly kind: 'invalid-template'; readonly name: string; readonly reason: string }
  | { readonly kind: 'export-failed'; readonly name: string; readonly reason: string }
  | { readonly kind: 'export-cancelled' }
  /** An export under the marking `cap` would have to leave out what `items` names, each in words. */
  | {
      readonly kind: 'above-cap';
      readonly name: string;
      readonly cap: string;
      readonly items: readonly string[];
    }
  /** Parts of the names of protected actors stand in what would leave; nothing is written without a person's word. */
  | { readonly kind: 'suspect-names'; readonly name: string; readonly groups: readonly SuspectGroup[] }
  /** Reading back what was written found names in it that must not leave: nothing is kept. */
  | { readonly kind: 'names-left'; readonly name: string; readonly spellings: readonly string[] }
  /** The same in a copy of a project, with where each stands: the copy is not kept. */
  | {
      readonly kind: 'names-in-copy';
      readonly name: string;
      readonly found: readonly { readonly spelling: string; readonly where: string }[];
    }
  /** The history of a project tells of its protected actors and of sources that are not on the record. */
  | { readonly kind: 'history-tells'; readonly name: string }
  /** Markings whose order to `cap` nothing says. */
  | {
      readonly kind: 'marking-order-unknown';
      readonly name: string;
      readonly cap: string;
      readonly labels: readonly string[];
    }
  // Between the processes
  | { readonly kind: 'bad-request'; readonly call: string; readonly reason: string }
  | { readonly kind: 'foreign-sender'; readonly call: string }
  | { readonly kind: 'process-gone' }
  | { readonly kind: 'unexpected'; readonly detail: string };

export type AppErrorKind = AppError['kind'];
