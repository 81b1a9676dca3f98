// Makes the records of a copy, one after the other, from those of which anything may go.

import { type AnyRecord, kindOf } from '../../model/any-record.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import { relatesOneOf } from '../../model/kinds/relation.ts';
import { asTheyAre } from '../../model/kinds/kind.ts';
import type { PassageNote } from '../../model/kinds/passage-note.ts';
import type { Place } from '../../model/kinds/place.ts';
import { standingOf } from '../../model/kinds/source-terms.ts';
import type { Source } from '../../model/kinds/source.ts';
import { mapRecord, type RecordMapping } from '../../model/map-record.ts';
import { referencesOf, remarkOn } from '../../model/references.ts';
import { mapInlines } from '../../model/text/map-inlines.ts';
import type { SourceText } from '../../model/text/source-text.ts';
import type { Reasons } from '../reasons.ts';
import { printer } from '../under-terms.ts';
import { described } from './described-actor.ts';
import { confidentialTalks } from '../../query/confidential-talks.ts';
import { guardedSource, passagesOf } from './guarded-sources.ts';
import { hideInText } from './hide-in-text.ts';
import { newIds } from './new-ids.ts';
import { movedExcerpt, movedNote, type OpenSource, openSource } from './open-sources.ts';
import { mapTemplate } from './template-texts.ts';
import type { SharingWorld } from './sharing-world.ts';
import { untimed } from './untimed.ts';
import type { Hidden } from './who-is-hidden.ts';

/** Fields that are printed by themselves. What stands in others, as names do, is printed in sentences: it begins none. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['title', 'titleTranslation', 'subtitle', 'value', 'note']);
/** As if a word stood before it. */
const WITHIN = '… ';

/** What becomes of the words of a record. */
type Words = Pick<RecordMapping, 'line' | 'text'>;
const asTold: Words = { line: (text) => text, text: (text) => text };

/** One making of a copy: what it decides about one record follows from what it decided about others. */
export class Making {
  readonly #world: SharingWorld;
  readonly #hidden: Hidden;
  readonly #reasons: Reasons | null;
  readonly #may: readonly AnyRecord[];
  readonly #ids: ReadonlyMap<string, string>;
  readonly #guarded = new Map<string, Source>();
  readonly #texts = new Map<string, SourceText>();
  readonly #open = new Map<string, OpenSource>();

  constructor(world: SharingWorld, hidden: Hidden, reasons: Reasons | null, may: readonly AnyRecord[]) {
    this.#world = world;
    this.#hidden = hidden;
    this.#reasons = reasons;
    this.#may = may;
    const talks = confidentialTalks(world.reader);
    for (const record of may) {
      if (record.kind !== 'source') continue;
      if (talks.has(record.id) || standingOf(record.terms, world.now) === 'guarded')
        this.#guarded.set(record.id, record);
    }
    const isKeptBack = (record: AnyRecord): boolean =>
      hidden.actors.has(record.id) ||
      this.#guarded.has(record.kind === 'excerpt' ? record.sourceId : record.id);
    this.#ids = newIds(may, isKeptBack, world.newId);
  }

  /** What the copy calls a record. */
  idOf(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  /** The text of a source of the copy; null for one that it has not. */
  textOf(id: string): SourceText | null {
    return this.#texts.get(id) ?? null;
  }

  records(): AnyRecord[] {
    const records = this.#may;
    const print = printer(this.#world.reader, this.#hidden.words, this.#world.now);
    const passages = new Map<string, (Excerpt | PassageNote)[]>();
    for (const record of records)
      if (record.kind === 'excerpt' || record.kind === 'passageNote') {
        const ofIt = passages.get(record.sourceId);
        if (ofIt === undefined) passages.set(record.sourceId, [record]);
        else ofIt.push(record);
      }
    const made: AnyRecord[] = [];
    for (const record of records)
      if (record.kind === 'source' && !this.#guarded.has(record.id))
        made.push(this.#openSource(record, passages.get(record.id) ?? []));
    made.push(...this.#guardedExcerpts(passages, print));
    for (const record of records) {
      const next = this.#other(record, print);
      if (next !== null) made.push(next);
    }
    return made;
  }

  /** Excerpts of guarded sources that somebody uses, and these sources. */
  #guardedExcerpts(
    passagesBySource: ReadonlyMap<string, readonly (Excerpt | PassageNote)[]>,
    print: (record: AnyRecord) => AnyRecord,
  ): AnyRecord[] {
    const used = new Set(this.#may.filter(({ kind }) => kind !== 'excerpt').flatMap(referencesOf));
    const { now, keepText } = this.#world;
    return [...this.#guarded.values()].flatMap((source) => {
      const own = (passagesBySource.get(source.id) ?? []).filter(
        (record): record is Excerpt => record.kind === 'excerpt' && used.has(record.id),
      );
      const printed = own.map((excerpt) => print(excerpt) as Excerpt);
      const passages = passagesOf(printed, this.#hidden.hider);
      const made = guardedSource(print(source) as Source, passages.text, keepText(passages.text), now);
      const all = [made, ...passages.excerpts].map((record) => this.#clean(record, false));
      const [first] = all;
      if (first !== undefined) this.#texts.set(first.id, passages.text);
      return all;
    });
  }

  #openSource(source: Source, passages: readonly (Excerpt | PassageNote)[]): Source {
    const ofIt = passages.filter(({ anchoring }) => anchoring === 'anchored');
    const made = openSource(source, mapRecord(source, { ...this.#hiding(false), id: (id) => id }), {
      text: this.#world.textOf(source),
      original: () => this.#world.originalOf(source),
      passages: ofIt.flatMap((record) => (record.kind === 'excerpt' ? record.segments : [record.segment])),
      hider: this.#hidden.hider,
      leave: this.#world.suspects.leave,
      keepText: this.#world.keepText,
    });
    this.#open.set(source.id, made);
    this.#texts.set(this.idOf(source.id), made.text);
    const { origin, alike, attachedTo } = made.source;
    const fromGuarded =
      origin?.type === 'derived' && origin.sourceId !== null && this.#guarded.has(origin.sourceId);
    // Where the same story stands in the open, or what came with it, is what a guarded source was not to tell.
    const isVersion = alike !== null && this.#guarded.has(alike.sourceId);
    return this.#mapped(
      {
        ...made.source,
        origin: fromGuarded ? null : origin,
        alike: isVersion ? null : alike,
        attachedTo: attachedTo !== null && this.#guarded.has(attachedTo) ? null : attachedTo,
      },
      asTold,
    );
  }

  /** Any other record as it leaves; null where it does not, or was made with its source. */
  #other(record: AnyRecord, print: (record: AnyRecord) => AnyRecord): AnyRecord | null {
    const about = remarkOn(record);
    if (
      about !== null &&
      (this.#guarded.has(about) || this.#hidden.actors.has(about) || this.#isOfGuarded(about))
    )
      return null;
    switch (record.kind) {
      case 'source':
        return null;
      case 'excerpt': {
        const open = this.#open.get(record.sourceId);
        if (open === undefined) return null;
        const moved = movedExcerpt(record, open.redacted, this.#hidden.hider);
        return moved === null ? null : this.#clean(moved);
      }
      case 'passageNote': {
        const open = this.#open.get(record.sourceId);
        const moved = open === undefined ? null : movedNote(record, open.redacted, this.#hidden.hider);
        return moved === null ? null : this.#clean(moved);
      }
      case 'actor': {
        // Known from a closed source alone: not even that somebody is there.
        if ((this.#reasons?.ofActor(record) ?? null) !== null) return null;
        const as = this.#hidden.actors.get(record.id);
        return as === undefined
          ? this.#clean({ ...record, spellings: [] })
          : this.#mapped(described(record, as), asTold);
      }
      case 'place':
        return placeWithout(record, this.#clean(record));
      case 'relation':
        return relatesOneOf(record, this.#hidden.actors) ? null : this.#clean(record);
      default:
        return this.#clean(print(record));
    }
  }

  #isOfGuarded(id: string): boolean {
    const record = this.#world.reader.find(id);
    return record?.kind === 'excerpt' && this.#guarded.has(record.sourceId);
  }

  /** With names hidden, nothing beside whoever is described, and the ids of the copy. */
  #clean<R extends AnyRecord>(record: R, withReasons = true): R {
    return this.#mapped(this.#beside(record), this.#hiding(withReasons));
  }

  /** Words beside somebody who is described would tell who it is. */
  #beside<R extends AnyRecord>(record: R): R {
    const { actors } = this.#hidden;
    const fields = kindOf(record).refers(record, {
      ...asTheyAre,
      named: (id, words) => ({ id, words: id !== null && actors.has(id) ? null : words }),
      text: (text) =>
        mapInlines(text, (inline) => {
          if (inline.type === 'actorMention' && actors.has(inline.attrs.actorId))
            return [{ ...inline, attrs: { ...inline.attrs, label: null } }];
          // Where in a talk something was said is nobody's business either.
          if (inline.type === 'citation' && inline.attrs.excerptIds.some((id) => this.#isOfGuarded(id)))
            return [{ ...inline, attrs: { ...inline.attrs, locator: null } }];
          return [inline];
        }),
    });
    const made = { ...record, ...fields } as R;
    if (made.kind !== 'excerpt') return made;
    const attribution = made.attribution.map((hop) =>
      hop.actorId !== null && actors.has(hop.actorId) ? { ...hop, named: false } : hop,
    );
    return { ...made, attribution };
  }

  #hiding(withReasons: boolean): Words {
    const { hider } = this.#hidden;
    const reasons = withReasons ? this.#reasons : null;
    return {
      line: (text, field) =>
        reasons !== null && reasons.ofWords(text) !== null
          ? '[…]'
          : hider.hide(text, STANDS_ALONE.has(field) ? '' : WITHIN),
      text: (text) => hideInText(text, hider),
    };
  }

  /** Under the ids of the copy, and made with it by nobody. */
  #mapped<R extends AnyRecord>(record: R, words: Words): R {
    const mapped = mapRecord(record, {
      ...words,
      json: mapTemplate,
      id: (id) => this.idOf(id),
      moment: untimed(this.#world.now),
    });
    return { ...mapped, createdBy: '' };
  }
}

/** A place one of whose names is hidden is nowhere, and is called nothing else: other names and the map would tell it. */
function placeWithout(before: Place, hidden: Place): Place {
  const told = hidden.names.filter(({ text }, index) => text !== before.names[index]?.text);
  const [name] = told;
  return name === undefined
    ? hidden
    : {
        ...hidden,
        names: [{ ...name, script: null, language: null, nameKind: 'preferred' }],
        coordinates: null,
        precision: null,
      };
}
