// Makes the pages of a preview from a copy of the project's records: assembles, lays out what changed, draws what is in
// sight. Knows neither threads nor files.

import type { AppError } from '../../../core/base/app-error.ts';
import { jsonEqual } from '../../../core/base/json.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { assemble } from '../../../core/assemble/assemble.ts';
import { blockPlace } from '../../../core/parts/assembly-context.ts';
import { type AssemblyMemo, keepAssembly } from '../../../core/parts/assembly-memo.ts';
import type { PreviewInput, PreviewPages } from '../../../core/contract/project-calls.ts';
import type { Loss } from '../../../core/document/loss.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { Change } from '../../../core/store/change.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { mediaNames } from '../../../core/document/media-names.ts';
import { PreviewSession } from '../../export/pdf/preview/preview-session.ts';
import { withDraft } from '../draft-reader.ts';

type ReadMedia = (names: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
type Draft = PreviewInput['draft'];

export class PreviewDesk {
  readonly #fontsFolder: string;
  readonly #readMedia: ReadMedia;
  #session: PreviewSession | null = null;
  #store = new RecordStore();
  #queue: Promise<unknown> = Promise.resolve();
  #newest = 0;
  /** What the session's pages were made of; null when records changed since. */
  #made: { readonly briefId: string; readonly draft: Draft; readonly losses: readonly Loss[] } | null = null;
  /** Pictures that the project does not have, as far as is known. */
  readonly #absent = new Set<string>();
  readonly #memo: AssemblyMemo = keepAssembly();

  constructor(fontsFolder: string, readMedia: ReadMedia) {
    this.#fontsFolder = fontsFolder;
    this.#readMedia = readMedia;
  }

  /** Begins with these records. */
  load(records: Iterable<AnyRecord>): void {
    this.#store = new RecordStore(records);
    this.#forget();
  }

  /** Follows a change that was written. */
  apply(change: Change): void {
    this.#store.apply(change);
    this.#forget();
  }

  /**
   * The pages of a brief with an unwritten text in it. Requests are answered one after the other; null for one that is
   * no longer the newest when its turn comes. `record-not-found`, `invalid-template`, or `export-failed` with the
   * writer's words.
   */
  preview(input: PreviewInput): Promise<Result<PreviewPages | null, AppError>> {
    this.#newest += 1;
    const mine = this.#newest;
    const answer = this.#queue.then(async () => (mine === this.#newest ? this.#answer(input) : ok(null)));
    this.#queue = answer;
    return answer;
  }

  /** For drawing the glyphs of a face that a page named; null for any other. */
  glyphFont(face: string): Uint8Array | null {
    return this.#session?.fontFile(face) ?? null;
  }

  #forget(): void {
    this.#made = null;
    this.#absent.clear();
  }

  async #answer(input: PreviewInput): Promise<Result<PreviewPages, AppError>> {
    const { briefId, draft, cursor, shown } = input;
    const reader = draft === null ? this.#store : withDraft(this.#store, draft);
    const session = (this.#session ??= new PreviewSession(this.#fontsFolder));
    try {
      const made = this.#made;
      if (made?.briefId !== briefId || !jsonEqual(made.draft, draft)) {
        const failed = await this.#make(session, reader, input);
        if (failed !== null) return err(failed);
      }
      const place = cursor === null ? null : session.placeOf(placesBefore(reader, cursor), cursor.share);
      const { pages } = session;
      const wanted = new Map(shown.map(({ page, version }) => [page, version]));
      if (place !== null && !wanted.has(place.page)) wanted.set(place.page, 0);
      const inks = [...wanted].flatMap(([page, drawn]) => {
        const version = pages[page]?.version;
        const ink = version === undefined || version === drawn ? null : session.ink(page);
        return version === undefined || ink === null ? [] : [{ page, version, ink }];
      });
      return ok({
        sizes: Float32Array.from(pages.flatMap(({ widthPt, heightPt }) => [widthPt, heightPt])),
        versions: Uint32Array.from(pages, ({ version }) => version),
        inks,
        cursor: place,
        losses: [...(this.#made?.losses ?? []), ...session.losses],
      });
    } catch (error) {
      // What is half laid out is not to be trusted.
      this.#session = null;
      this.#made = null;
      const reason = error instanceof Error ? error.message : 'the writer failed';
      return err({ kind: 'export-failed', name: reader.get(briefId)?.title ?? '', reason });
    }
  }

  async #make(
    session: PreviewSession,
    reader: RecordReader,
    { briefId, draft }: PreviewInput,
  ): Promise<AppError | null> {
    const brief = reader.get(briefId);
    if (brief === undefined) return { kind: 'record-not-found', recordKind: 'brief' };
    // Dates of the file are on no page.
    const dates = { created: brief.createdAt, modified: brief.createdAt };
    const assembled = assemble(reader, briefId, {
      ...dates,
      now: new Date().toISOString(),
      blockPlaces: true,
      memo: this.#memo,
    });
    if (!assembled.ok) return assembled.error;
    const { tree, styles, losses } = assembled.value;
    const lacking = session.lacks(mediaNames(tree)).filter((name) => !this.#absent.has(name));
    if (lacking.length > 0) {
      const media = await this.#readMedia(lacking);
      session.takeMedia(media);
      for (const name of lacking) if (!media.has(name)) this.#absent.add(name);
    }
    await session.update(tree, styles);
    this.#made = { briefId, draft, losses };
    return null;
  }
}

/** The places a cursor may be at, best first: its block, those before it in its section, the section's title. */
function placesBefore(reader: RecordReader, cursor: NonNullable<PreviewInput['cursor']>): string[] {
  const section = reader.get(cursor.sectionId);
  if (section === undefined) return [];
  const owner = section.id.replace(':', '-');
  const places = [owner];
  let found = false;
  const walk = (value: unknown): void => {
    if (found || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) value.forEach(walk);
    else if ('attrs' in value || 'content' in value) {
      const { attrs, content } = value as { attrs?: { id?: string }; content?: unknown };
      const id = attrs?.id;
      if (id !== undefined) places.push(blockPlace(id), `h-${owner}-${id}`, `image-${owner}-${id}`);
      if (id !== undefined && id === cursor.blockId) found = true;
      else walk(content);
    }
  };
  if (cursor.blockId !== null) walk(section.content);
  return found ? places.reverse() : [owner];
}
