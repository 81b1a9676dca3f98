// What the process of a project does for its window: the answers to every project call.

import { basename } from 'node:path';
import type { z } from 'zod';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Events } from '../../core/contract/events.ts';
import type { EventName } from '../../core/contract/names.ts';
import { type ProjectCallName, projectCallNames } from '../../core/contract/project-calls.ts';
import type {
  CapturedSource,
  ProjectCallOutputs,
  projectCallInputs,
} from '../../core/contract/project-calls.ts';
import type { CommandEnv } from '../../core/store/command.ts';
import type { Capturer, PageShower } from '../capture/capturer.ts';
import type { CaptureJob } from '../capture/capture-messages.ts';
import { MAX_INPUT_BYTES } from '../import/reader.ts';
import { sniffImage } from '../import/sniff-image.ts';
import { planImport, putJsonAssets, readProjectJsonFile } from '../storage/project-json.ts';
import type { HistoryReader } from '../storage/history/history-states.ts';
import type { ProjectFile } from '../storage/project-file.ts';
import { compareWithFile } from './compare-with-file.ts';
import { AlikeTexts } from '../storage/search/alike-texts.ts';
import { sourcesNaming } from '../storage/search/sources-naming.ts';
import { captureParts } from './capture-parts.ts';
import { keepAsset, keepCaptured } from './capture-input.ts';
import { exportBrief } from './export/export-brief.ts';
import { readBytes } from './read-bytes.ts';
import { planCopyOf, saveCopyOf } from './save-copy.ts';
import { chosenTemplate, findTemplate } from './template-folder.ts';
import type { Preview } from './preview/preview.ts';
import type { Renderer } from './rendering/renderer.ts';
import type { Verifier } from './verifying/verifier.ts';

export type ProjectWorld = {
  readonly file: ProjectFile;
  /** The project was made from a damaged file just now: the first window that loads it says so. */
  readonly justRecovered?: boolean;
  /** Why plain backups that were to be removed are there still; null where none are. */
  readonly backupsKept?: AppError | null;
  readonly env: CommandEnv;
  /** Which sitting of a window this process serves: what is sent from another one isn't for it. */
  readonly sitting: string;
  readonly fontsFolder: string;
  readonly templatesFolder: string;
  /** The pages beside the text; exports and they don't wait for each other. */
  readonly preview: Preview;
  readonly exportRenderer: Renderer;
  readonly verifier: Verifier;
  readonly capturer: Capturer & PageShower;
  /** The path behind a token, or null. */
  readonly pathOf: (token: string) => string | null;
  /** The encrypted project opens with another one from now on. */
  readonly passphraseChanged: (passphrase: string) => void;
  readonly emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void;
};

/** What the call that hands over bytes takes too. */
const MOST_IMAGE_BYTES = 50_000_000;

type Answer<Name extends ProjectCallName> = Result<ProjectCallOutputs[Name], AppError>;
export type ProjectHandlers = {
  readonly [Name in ProjectCallName]: (
    input: z.infer<(typeof projectCallInputs)[Name]>,
  ) => Promise<Answer<Name>> | Answer<Name>;
};

/** The handlers of every project call, over one open project. */
export function projectHandlers(world: ProjectWorld): ProjectHandlers {
  const { file, env } = world;
  let justRecovered = world.justRecovered ?? false;
  let backupsKept = world.backupsKept ?? null;
  const jobs = new Map<string, AbortController>();
  const pathOf = (token: string): Result<string, AppError> => {
    const path = world.pathOf(token);
    return path === null ? err({ kind: 'file-not-found', name: 'the chosen file' }) : ok(path);
  };
  const asJob = async <T>(jobId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const controller = new AbortController();
    jobs.set(jobId, controller);
    try {
      return await work(controller.signal);
    } finally {
      jobs.delete(jobId);
    }
  };
  /** A file that was written over in place has the history of whoever did. */
  const ofHistory = <T>(read: (reader: HistoryReader) => T): Result<T, AppError> => {
    const lost = file.overwritten();
    return lost === null ? file.readHistory((reader) => ok(read(reader))) : err(lost);
  };
  const alikeTexts = new AlikeTexts(file);
  const capture = async (job: CaptureJob, signal: AbortSignal) => {
    const read = await world.capturer.read(job, signal);
    if (!read.ok) return read;
    const kept = keepCaptured(file, job, read.value, env.now());
    if (!kept.ok) return kept;
    const { attachments, losses } = await captureParts(read.value.parts, kept.value.fields.terms, {
      capturer: world.capturer,
      signal,
      keep: (each, value) => keepCaptured(file, each, value, env.now()),
    });
    const alike = ({ fields }: Pick<CapturedSource, 'fields'>) => alikeTexts.of(fields.assets.text.sha256);
    const withAlike = [];
    for (const each of attachments) withAlike.push({ ...each, alikeTexts: await alike(each) });
    return ok({
      ...kept.value,
      losses: [...kept.value.losses, ...losses],
      alikeTexts: await alike(kept.value),
      attachments: withAlike,
    });
  };

  return unlessStrange(file, {
    loadProject: () => {
      const [first, kept] = [justRecovered, backupsKept];
      justRecovered = false;
      backupsKept = null;
      return ok({
        name: file.name.replace(/\.brief$/iu, ''),
        state: file.state,
        records: file.readRecords(),
        senders: file.senders(),
        sitting: world.sitting,
        encrypted: file.encrypted,
        readOnly:
          file.access === 'write'
            ? null
            : file.heldBy === null
              ? { kind: 'notWritable' }
              : { kind: 'held', holder: file.heldBy },
        recovery: file.recovery,
        justRecovered: first,
        backupsKept: kept,
      });
    },
    applyChange: ({ sitting, clientId, clientSeq, change }) => {
      if (sitting !== world.sitting) return err({ kind: 'process-gone' });
      const before = file.revision;
      const sender = { id: clientId, seq: clientSeq };
      const applied = file.applyChange(change, env.now(), { author: env.author, sender });
      // One that was applied before is acknowledged again and changes nothing.
      if (applied.ok && file.revision !== before) world.preview.changed(change, file.revision);
      return applied.ok ? ok(file.state) : applied;
    },
    resume: ({ sitting, known, inFlight }) =>
      sitting === world.sitting ? file.resume(known, inFlight) : err({ kind: 'process-gone' }),
    capture: ({ jobId, token }) =>
      asJob(jobId, async (signal) => {
        const path = pathOf(token);
        if (!path.ok) return path;
        const bytes = await readBytes(path.value, MAX_INPUT_BYTES);
        if (!bytes.ok) return bytes;
        const input = {
          bytes: bytes.value,
          fileName: basename(path.value),
          mediaType: null,
          url: null,
        };
        return capture({ kind: 'file', input }, signal);
      }),
    captureText: ({ jobId, text, html }) =>
      asJob(jobId, (signal) => capture({ kind: 'pasted', text, html }, signal)),
    showSourcePage: ({ jobId, sourceId, page, width, passages }) =>
      asJob(jobId, async (signal) => {
        const source = file.records.get(sourceId);
        const original = source?.assets.original ?? null;
        if (source === undefined || original === null)
          return err({ kind: 'record-not-found', recordKind: 'source' });
        const asset = file.getAsset(original.sha256);
        if (!asset.ok) return asset;
        const { bytes } = asset.value;
        const job = { kind: 'page', name: source.title, bytes, index: page, width, passages } as const;
        return world.capturer.show(job, signal);
      }),
    readSourceText: ({ sha256 }) => file.getSourceText(sha256),
    listSourcesNaming: async ({ sourceId }) => {
      const source = file.records.get(sourceId);
      if (source === undefined) return err({ kind: 'record-not-found', recordKind: 'source' });
      return ok((await sourcesNaming(file, source)).map(({ id }) => id));
    },
    readAsset: ({ sha256 }) => file.getAsset(sha256),
    readTemplate: ({ templateId }) => findTemplate(world.templatesFolder, templateId),
    putImage: ({ bytes }) => {
      const mediaType = sniffImage(bytes);
      if (mediaType === null) return err({ kind: 'unsupported-input', name: 'the picture' });
      return keepAsset(file, bytes, mediaType, null);
    },
    putImageFile: async ({ token }) => {
      const path = pathOf(token);
      if (!path.ok) return path;
      const bytes = await readBytes(path.value, MOST_IMAGE_BYTES);
      if (!bytes.ok) return bytes;
      const name = basename(path.value);
      const mediaType = sniffImage(bytes.value);
      if (mediaType === null) return err({ kind: 'unsupported-input', name });
      return keepAsset(file, bytes.value, mediaType, name);
    },
    search: ({ query, most }) => file.search(query, most),
    previewBrief: (input) => world.preview.preview(input),
    readGlyphFont: ({ face }) => world.preview.glyphFont(face),
    exportBrief: async ({ jobId, briefId, format, token, templateId, options, suspects }) => {
      const target = pathOf(token);
      if (!target.ok) return target;
      const template = await chosenTemplate(world.templatesFolder, templateId);
      if (!template.ok) return template;
      return asJob(jobId, (signal) =>
        exportBrief({
          file,
          briefId,
          format,
          template: template.value,
          options,
          suspects,
          target: target.value,
          env,
          renderer: world.exportRenderer,
          fontsFolder: world.fontsFolder,
          signal,
          progress: (done) => world.emit('jobProgress', { jobId, done }),
        }),
      );
    },
    cancelJob: ({ jobId }) => {
      jobs.get(jobId)?.abort();
      return ok(null);
    },
    changePassphrase: ({ from, to }) => {
      if (!file.encrypted) return err({ kind: 'not-encrypted', name: file.name });
      const changed = file.changePassphrase(from, to);
      if (changed.ok) world.passphraseChanged(to);
      return changed;
    },
    verifyProject: async ({ jobId }) => {
      const controller = new AbortController();
      jobs.set(jobId, controller);
      try {
        return await world.verifier.verify(controller.signal, (done) =>
          world.emit('jobProgress', { jobId, done }),
        );
      } finally {
        jobs.delete(jobId);
      }
    },
    knownDamage: () => ok(world.verifier.damage),
    listVersions: () => file.listVersions(),
    saveVersion: ({ name }) => file.saveVersion(name, env.now()),
    endHistory: () => {
      alikeTexts.forget();
      return file.endHistory();
    },
    endForgetting: () => file.endForgetting(),
    changeToVersion: ({ versionId }) => file.changeToVersion(versionId),
    listHistory: (input) => ofHistory((reader) => reader.list(input)),
    readHistoryEntry: ({ revision, last, ids }) => ofHistory((reader) => reader.entry(revision, last, ids)),
    readHistoryState: ({ revision, ids }) => ofHistory((reader) => reader.state(revision, ids)),
    listChangesSince: ({ revision }) => ofHistory((reader) => reader.since(revision)),
    saveCopy: (input) => {
      const target = pathOf(input.token);
      if (!target.ok) return target;
      return file.strange !== null && input.kind !== 'saveAs'
        ? err(file.strange)
        : saveCopyOf(file, target.value, input, env);
    },
    planCopy: (input) => planCopyOf(file, input, env.now),
    compareWithFile: ({ shown }) =>
      compareWithFile(file.path, file.key, shown ?? file.readRecords(), env.now),
    importJson: ({ token }) => {
      const path = pathOf(token);
      if (!path.ok) return path;
      const open = readProjectJsonFile(path.value);
      if (!open.ok) return open;
      const plan = planImport(file.records, open.value, 'refuse');
      if (!plan.ok) return plan;
      const put = putJsonAssets(file, open.value);
      return put.ok ? ok({ change: plan.value.change, skipped: plan.value.same }) : put;
    },
  });
}

/** What is answered from files kept inside by their hash, or says how the file stands. */
const ANSWERED_WHEN_STRANGE: ReadonlySet<ProjectCallName> = new Set<ProjectCallName>([
  'loadProject',
  'resume',
  'applyChange',
  'readSourceText',
  'readAsset',
  'readTemplate',
  'readGlyphFont',
  'cancelJob',
  'compareWithFile',
  'saveCopy',
]);

/** While the records here are not those that the window shows, nothing is made of them. */
function unlessStrange(file: ProjectFile, handlers: ProjectHandlers): ProjectHandlers {
  const guarded = projectCallNames.map((name) => [
    name,
    ANSWERED_WHEN_STRANGE.has(name)
      ? handlers[name]
      : (input: never) => (file.strange === null ? handlers[name](input) : err(file.strange)),
  ]);
  return Object.fromEntries(guarded) as ProjectHandlers;
}
