// What of a project is hidden wherever it would leave: what its records protect, and who speaks in sources that are not on the
// record and is known from such alone.

import { kindOf, recordKinds } from '../../model/any-record.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Protected } from '../../model/kinds/kind.ts';
import { recordKindTable } from '../../model/kinds/record-kinds.ts';
import type { Source } from '../../model/kinds/source.ts';
import { keepsNames } from '../../model/kinds/source-terms.ts';
import type { RecordReader } from '../../model/record-reader.ts';

/** All of it, each record's own first. */
export function protectedWords(reader: RecordReader): Protected[] {
  const found: Protected[] = [];
  for (const kind of recordKinds) {
    if (recordKindTable[kind].protects === null) continue;
    for (const record of reader.ofKind(kind)) {
      const mine = kindOf(record).protects?.(record) ?? null;
      if (mine !== null) found.push(mine);
    }
  }
  return [...found, ...speakersKept(reader)];
}

/** Speakers whom no source on the record makes known: naming them would tell who the source is. */
function speakersKept(reader: RecordReader): Protected[] {
  const kept = new Map<string, Source>();
  for (const source of reader.ofKind('source')) if (keepsNames(source.terms)) kept.set(source.id, source);
  if (kept.size === 0) return [];
  const speaks = new Map<Actor['id'], Source>();
  for (const { attribution, sourceId } of reader.ofKind('excerpt')) {
    const source = kept.get(sourceId);
    if (source === undefined) continue;
    for (const { actorId } of attribution) if (actorId !== null) speaks.set(actorId, source);
  }
  if (speaks.size === 0) return [];
  const open = new Set<string>();
  const tell = (actorId: string | null, excerptIds: readonly string[]): void => {
    if (actorId === null || open.has(actorId)) return;
    for (const id of excerptIds) {
      const excerpt = reader.find(id);
      if (excerpt?.kind === 'excerpt' && !kept.has(excerpt.sourceId)) open.add(actorId);
    }
  };
  for (const kind of recordKinds)
    for (const record of reader.ofKind(kind)) kindOf(record).makesKnown(record, tell);
  return [...speaks].flatMap(([actorId, source]) => {
    const actor = reader.get(actorId);
    if (actor === undefined || actor.protected || open.has(actorId)) return [];
    const own = kindOf(source).protects?.(source) ?? null;
    return own === null ? [] : [{ ...own, names: actor.names.map(({ text }) => text), places: [] }];
  });
}
