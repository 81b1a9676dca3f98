// A project as somebody else may have it: records and texts made from what may go, so that what must not is nowhere in them, and a
// list of what stayed behind. Nothing is written here, and nothing is read but what is handed in.

import type { SuspectGroup } from '../../base/suspect-group.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import type { SharingReport } from '../../model/files/sharing-report.ts';
import { secretsAt } from '../../query/secrets.ts';
import { reasonsOfTerms } from '../under-terms.ts';
import { withoutUnused } from './in-use.ts';
import { Making } from './making.ts';
import { recordsThatMayGo } from './may-go.ts';
import { withNewLocalIds } from './local-ids.ts';
import { reportOf } from './report-of.ts';
import { settled } from './settle.ts';
import type { SharingWorld } from './sharing-world.ts';
import { suspectsToAsk } from './suspects-to-ask.ts';
import { type Hidden, hiddenIn } from './who-is-hidden.ts';

export type Shared = {
  readonly records: readonly AnyRecord[];
  readonly report: SharingReport;
  /** Parts of names that stand in it and that nobody has said anything of: while there are any, it goes nowhere. */
  readonly open: readonly SuspectGroup[];
  readonly hidden: Hidden;
  /** What it calls a record of the project: ids tell when something was made, so none stays. */
  readonly idOf: (id: string) => string;
};

/** What may go of a project; null where all of it may, for nobody in it is protected and every source is on the record. */
export function forSharing(world: SharingWorld): Shared | null {
  const { reader, now, suspects } = world;
  if (secretsAt(reader, now) === null) return null;
  const hidden = hiddenIn(reader, now, suspects.hide);
  const reasons = reasonsOfTerms(reader, now);
  const may = recordsThatMayGo(reader, reasons);
  const making = new Making(world, hidden, reasons, may.records);
  const idOf = (id: string): string => making.idOf(id);
  const places = reader.ofKind('place').filter(({ id }) => reader.referrersOf(id).length > 0);
  const used = new Set(places.map(({ id }) => idOf(id)));
  const left = withoutUnused(world.choose(settled(making.records())), used);
  // In the order of the project, who is described would stand among those who were made at the same time.
  const records = withNewLocalIds(left, world.newId).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    records,
    idOf,
    report: reportOf(world.reader, records, {
      idOf,
      described: new Set(hidden.actors.keys()),
      parts: may.parts,
    }),
    open: suspectsToAsk(records, (source) => making.textOf(source.id), hidden, suspects.leave),
    hidden,
  };
}
