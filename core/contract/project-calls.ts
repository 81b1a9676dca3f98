// The contract's face to the process of the open project: its records, assets, search, preview and exports.

import { z } from 'zod';
import type { AppError, LockHolder } from '../base/app-error.ts';
import type { IdOf } from '../base/ids.ts';
import { MOST_PAGE_WIDTH, type ShownPage } from './shown-page.ts';
import type { AlikeText } from '../query/evidence/alike-source.ts';
import type { Loss } from '../document/loss.ts';
import type { PageInk } from '../document/page-ink.ts';
import type { AnyRecord } from '../model/any-record.ts';
import { type AssetRef, idSchema } from '../model/record.ts';
import type { RecoveryReport } from '../model/files/recovery-report.ts';
import type { SharingReport } from '../model/files/sharing-report.ts';
import { richTextSchema } from '../model/text/rich-text.ts';
import type { SourceText } from '../model/text/source-text.ts';
import type { Change } from '../store/change.ts';
import type { Template } from '../template/template.ts';
import type { Patch } from '../store/change-draft.ts';
import { documentFormatNames } from '../model/files/output-formats.ts';
import type { Problem, Verification } from '../verify/proof.ts';
import type { CallInputs, CallsOf } from './call.ts';
import { exportOptionsSchema, plainExport } from './export-options.ts';
import { type HistoryCallOutputs, historyCallInputs } from './history-calls.ts';
import { passphraseSchema } from './passphrase.ts';
import { tokenSchema } from './token.ts';

const nothing = z.strictObject({});
const spellingsSchema = z.union([z.literal('all'), z.array(z.string().max(4_000)).max(1_000)]);
/** What somebody who saw them said of parts of protected names. */
const suspectsSchema = z.strictObject({ hide: spellingsSchema, leave: spellingsSchema });
const jobIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u);
/** The records that a window shows; each is validated by whoever writes it. */
const shownSchema = z
  .array(z.looseObject({ id: z.string(), kind: z.string() }))
  .max(1_000_000)
  .nullable() as unknown as z.ZodType<readonly AnyRecord[] | null>;
const knownStateSchema = z.strictObject({
  projectId: z.string().max(64),
  revision: z.int().min(0),
  mark: z.string().max(64),
});
const recordsSchema = z.record(z.string().max(100), z.looseObject({ id: z.string(), kind: z.string() }));

/**
 * The outer form of a change. Its records are validated one by one when the change is checked against the store, which
 * every receiver does before it applies one; here they only have to name themselves.
 */
export const changeSchema = z.strictObject({
  label: z.strictObject({
    command: z.string().max(100),
    subject: z.string().max(1_000),
    squash: z.string().max(1_000).nullable(),
  }),
  added: recordsSchema,
  updated: z.record(
    z.string().max(100),
    z.tuple([
      z.looseObject({ id: z.string(), kind: z.string() }),
      z.looseObject({ id: z.string(), kind: z.string() }),
    ]),
  ),
  removed: recordsSchema,
}) as unknown as z.ZodType<Change>;

export const projectCallInputs = {
  loadProject: nothing,
  /**
   * `clientSeq` counts the window's changes up from 1; one that was applied before is acknowledged again, not applied.
   */
  applyChange: z.strictObject({
    clientId: jobIdSchema,
    clientSeq: z.int().positive(),
    /** As `loadProject` gave it: a window that shows another project by now has nothing to write here. */
    sitting: z.string().max(64),
    change: changeSchema,
  }),
  /**
   * Whether the file is still the one this window knows: asked of a process that was started again, and before trying
   * again. `inFlight` is the change whose answer the window waits for: it may be in the file.
   */
  resume: z.strictObject({
    /** As `loadProject` gave it: another project's window has nothing to ask here. */
    sitting: z.string().max(64),
    known: knownStateSchema,
    inFlight: z.strictObject({ clientId: jobIdSchema, seq: z.int().positive() }).nullable(),
  }),
  /** Reads a file the analyst chose or dropped; original and text become assets; the window adds the source. */
  capture: z.strictObject({ jobId: jobIdSchema, token: tokenSchema }),
  captureText: z.strictObject({
    jobId: jobIdSchema,
    text: z.string().max(20_000_000),
    html: z.string().max(50_000_000).nullable(),
  }),
  /** Draws a page of a source whose original has pages, and marks passages on it. */
  showSourcePage: z.strictObject({
    jobId: jobIdSchema,
    sourceId: idSchema('source'),
    /** From 0. */
    page: z.int().min(0).max(20_000),
    /** In pixels. */
    width: z.int().min(40).max(MOST_PAGE_WIDTH),
    passages: z.array(z.string().max(20_000)).max(200),
  }),
  readSourceText: z.strictObject({ sha256: sha256Schema }),
  /** The ids of other sources whose texts have names of this one, or of whoever goes when it is forgotten. */
  listSourcesNaming: z.strictObject({ sourceId: idSchema('source') }),
  readAsset: z.strictObject({ sha256: sha256Schema }),
  /** A template that ships with the program, for a new brief. */
  readTemplate: z.strictObject({ templateId: z.string().max(64) }),
  /** Keeps a PNG or JPEG for use in the text. */
  putImage: z.strictObject({ bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 50_000_000) }),
  /** The same for a file the analyst chose. */
  putImageFile: z.strictObject({ token: tokenSchema }),
  search: z.strictObject({ query: z.string().max(1_000), most: z.int().min(1).max(500) }),
  /** The pages of a brief as they would be exported now. Of calls that wait, the newest alone is answered. */
  previewBrief: z.strictObject({
    briefId: idSchema('brief'),
    /** The text of a section as it stands in its editor, before it is written. */
    draft: z.strictObject({ sectionId: idSchema('section'), content: richTextSchema.nullable() }).nullable(),
    /** Where the analyst writes: a block of the section's text, and how far into it (0–1). */
    cursor: z
      .strictObject({
        sectionId: idSchema('section'),
        blockId: z.string().max(64).nullable(),
        share: z.number().min(0).max(1),
      })
      .nullable(),
    /** The pages in sight, from 0, with the version that is drawn of each; 0 for none. */
    shown: z.array(z.strictObject({ page: z.int().min(0).max(100_000), version: z.int().min(0) })).max(40),
  }),
  /** A font for drawing the glyphs of a page by number; `face` as a page's ink named it. */
  readGlyphFont: z.strictObject({ face: z.string().max(200) }),
  exportBrief: z.strictObject({
    jobId: jobIdSchema,
    briefId: idSchema('brief'),
    format: z.enum(documentFormatNames),
    token: tokenSchema,
    /** Another template than the brief's own, for this export only. */
    templateId: z.string().max(64).nullable(),
    options: exportOptionsSchema.default(plainExport),
    suspects: suspectsSchema.default({ hide: [], leave: [] }),
  }),
  /** Ends an export or a capture. */
  cancelJob: z.strictObject({ jobId: jobIdSchema }),
  listVersions: nothing,
  saveVersion: z.strictObject({ name: z.string().min(1).max(200) }),
  /** Leaves nothing in the file but the present: what was forgotten goes from history, versions and free pages. */
  endHistory: nothing,
  /** The backups are gone as well: nothing is left to be done of what was forgotten. */
  endForgetting: nothing,
  /** The change that would bring the records of a version back; the window applies it, so that it can be undone. */
  changeToVersion: z.strictObject({ versionId: z.int().positive() }),
  ...historyCallInputs,
  saveCopy: z.strictObject({
    token: tokenSchema,
    kind: z.enum(['saveAs', 'duplicate', 'share', 'json']),
    /** For sharing: also the sources that nothing cites, and the history. */
    withUnusedSources: z.boolean(),
    withHistory: z.boolean(),
    /** For sharing and JSON, where names are hidden. */
    suspects: suspectsSchema.optional(),
    /** For JSON: everything as it is, which the document says. */
    withProtectedNames: z.boolean().optional(),
    /** For sharing: what the copy is encrypted with. */
    passphrase: passphraseSchema.nullable().optional(),
    /** What the window shows, given where the file can't be trusted to hold it; null while all is well. */
    shown: shownSchema.default(null),
  }),
  /** What a copy for sharing, or the JSON, would be made of; writes nothing. */
  planCopy: z.strictObject({ kind: z.enum(['share', 'json']), withUnusedSources: z.boolean() }),
  importJson: z.strictObject({ token: tokenSchema }),
  /** The records of the file as it is now that differ from those of this window. */
  compareWithFile: z.strictObject({ shown: shownSchema.default(null) }),
  /** Gives an encrypted project another passphrase; `wrong-passphrase` where `from` is not its own. */
  changePassphrase: z.strictObject({ from: passphraseSchema, to: passphraseSchema }),
  /** Proves the whole file against itself while the window goes on working. */
  verifyProject: z.strictObject({ jobId: jobIdSchema }),
  /** What the last verification found; the first runs by itself a while after opening. */
  knownDamage: nothing,
} as const satisfies CallInputs;
export type ProjectCallName = keyof typeof projectCallInputs;
export const projectCallNames = Object.keys(projectCallInputs) as readonly ProjectCallName[];

/** Why only a copy is shown: somebody else holds the file, or it can't be written where it lies. */
export type ReadOnlyReason =
  | { readonly kind: 'held'; readonly holder: LockHolder }
  | { readonly kind: 'notWritable' };

/** A state of a project: `mark` tells it from any other one of that revision. */
export type KnownState = z.infer<typeof knownStateSchema>;

export type LoadedProject = {
  readonly name: string;
  readonly state: KnownState;
  readonly records: readonly AnyRecord[];
  readonly readOnly: ReadOnlyReason | null;
  readonly encrypted: boolean;
  /** What came back of a damaged file when this project was made from it; null for any other. */
  readonly recovery: RecoveryReport | null;
  /** It was made just now, and nobody was told yet what is missing: said once. */
  readonly justRecovered: boolean;
  /** Why backups from before it was encrypted are there still, which were to be removed: said once. */
  readonly backupsKept: AppError | null;
  /** Who sent changes, with the number of the last one that is written. */
  readonly senders: Readonly<Record<string, number>>;
  readonly sitting: string;
};
export type CapturedSource = {
  readonly fields: Required<Patch<'source'>>;
  readonly losses: readonly Loss[];
  /** Texts of the project that it shares much with. */
  readonly alikeTexts: readonly AlikeText[];
  /** The files that came with it, as sources of their own; theirs are among them. */
  readonly attachments: readonly Omit<CapturedSource, 'attachments'>[];
};
export type SearchHit = {
  readonly recordId: string;
  readonly recordKind: AnyRecord['kind'];
  readonly title: string;
  readonly snippet: string;
  /** The text that was found can't be read any more: there is no snippet of it. */
  readonly unreadable: boolean;
  /** Ranges of the snippet that matched, UTF-16 `[start, end)`. */
  readonly matches: readonly (readonly [start: number, end: number])[];
};
export type PreviewInput = z.infer<(typeof projectCallInputs)['previewBrief']>;
/** The state of a preview. Lists are flat: they cross to the window with every key. */
export type PreviewPages = {
  /** Width and height of each page in points. */
  readonly sizes: Float32Array;
  /** Of each page; it changes when something on the page does. */
  readonly versions: Uint32Array;
  /** The pages asked for, and the cursor's, as far as the window has not drawn them yet. */
  readonly inks: readonly { readonly page: number; readonly version: number; readonly ink: PageInk }[];
  /** The line of the cursor, in points from the top of its page; null when it is on none. */
  readonly cursor: { readonly page: number; readonly yPt: number; readonly heightPt: number } | null;
  readonly losses: readonly Loss[];
};
/** How a file that somebody else wrote differs from what is open: `theirs` null where it has no such record. */
export type FileComparison = {
  readonly differing: readonly {
    readonly id: string;
    readonly ours: AnyRecord | null;
    readonly theirs: AnyRecord | null;
  }[];
  /** How many more differ than are listed. */
  readonly more: number;
};
export type ExportDone = {
  readonly change: Change;
  readonly losses: readonly Loss[];
  readonly byteLength: number;
  /** The label that every page carries, or null; and in words what raised it above the brief's own. */
  readonly marking: string | null;
  readonly raisedBy: readonly string[];
};
export type NamedVersion = {
  readonly id: number;
  readonly name: string;
  readonly at: string;
  readonly revision: number;
};

/** What a verification that began at that moment found wrong. */
export type Damage = { readonly at: string; readonly problems: readonly Problem[] };

export type ProjectCallOutputs = HistoryCallOutputs & {
  loadProject: LoadedProject;
  applyChange: KnownState;
  resume: null;
  capture: CapturedSource;
  captureText: CapturedSource;
  showSourcePage: ShownPage;
  readSourceText: SourceText;
  listSourcesNaming: readonly IdOf<'source'>[];
  readAsset: { readonly bytes: Uint8Array; readonly mediaType: string };
  readTemplate: Template;
  putImage: AssetRef;
  putImageFile: AssetRef;
  search: readonly SearchHit[];
  /** Null when a newer call took its place. */
  previewBrief: PreviewPages | null;
  readGlyphFont: { readonly bytes: Uint8Array };
  exportBrief: ExportDone;
  cancelJob: null;
  listVersions: readonly NamedVersion[];
  saveVersion: NamedVersion;
  /** How the project is known from there on. */
  endHistory: KnownState;
  endForgetting: null;
  changeToVersion: Change;
  /**
   * `asShown`: written from the records that were given, with all that waited to be written. `made`: what one for sharing, or the JSON,
   * was made of, where something had to stay behind. `change`: what notes that it left; nothing is applied.
   */
  saveCopy: {
    readonly asShown: boolean;
    readonly made?: SharingReport | null;
    readonly change?: Change | null;
  };
  /** Null where nothing has to stay behind. */
  planCopy: SharingReport | null;
  importJson: { readonly change: Change; readonly skipped: number };
  /** Null when it was cancelled. */
  compareWithFile: FileComparison;
  changePassphrase: null;
  verifyProject: Verification | null;
  knownDamage: Damage;
};

export type ProjectCalls = CallsOf<typeof projectCallInputs, ProjectCallOutputs>;
