// Records that stand by themselves: what refers to others that are not among them loses the reference, or goes with it.

import { type AnyRecord, kindOf } from '../../model/any-record.ts';
import { asTheyAre, type Referrals } from '../../model/kinds/kind.ts';
import { needsOf, referencesOf, remarkOn } from '../../model/references.ts';
import { mapInlines } from '../../model/text/map-inlines.ts';
import type { RichInline } from '../../model/text/rich-text.ts';

/** The records that need none but each other, without references to what is not there; nothing stands in the place of these. */
export function settled(records: readonly AnyRecord[]): AnyRecord[] {
  let kept = records;
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const there = new Set<string>(kept.map(({ id }) => id));
    kept = kept.filter((record) => {
      const about = remarkOn(record);
      return needsOf(record).every((id) => there.has(id)) && (about === null || there.has(about));
    });
  }
  const there = new Set<string>(kept.map(({ id }) => id));
  const by = leftOf(there);
  return kept.map((record) =>
    referencesOf(record).every((id) => there.has(id))
      ? record
      : ({ ...record, ...kindOf(record).refers(record, by) } as AnyRecord),
  );
}

const leftOf = (there: ReadonlySet<string>): Referrals => ({
  ...asTheyAre,
  optional: (id) => (id !== null && there.has(id) ? id : null),
  telling: (id) => (id !== null && there.has(id) ? id : null),
  entries: (entries, idOf) => entries.filter((entry) => there.has(idOf(entry))),
  evidence: (links) => links.filter(({ excerptId }) => there.has(excerptId)),
  named: (id, words) => ({ id: id !== null && there.has(id) ? id : null, words }),
  text: (text) => mapInlines(text, (inline) => inlineLeft(inline, there)),
});

function inlineLeft(inline: RichInline, there: ReadonlySet<string>): readonly RichInline[] {
  const words = (label: string | null): readonly RichInline[] =>
    label === null || label === ''
      ? []
      : [{ type: 'text', text: label, ...(inline.marks === undefined ? {} : { marks: inline.marks }) }];
  switch (inline.type) {
    case 'citation': {
      const excerptIds = inline.attrs.excerptIds.filter((id) => there.has(id));
      if (excerptIds.length === inline.attrs.excerptIds.length) return [inline];
      return excerptIds.length === 0 ? [] : [{ ...inline, attrs: { ...inline.attrs, excerptIds } }];
    }
    case 'actorMention':
      return there.has(inline.attrs.actorId) ? [inline] : words(inline.attrs.label);
    case 'eventMention':
      return there.has(inline.attrs.eventId) ? [inline] : words(inline.attrs.label);
    case 'figureRange':
      return there.has(inline.attrs.figureId) ? [inline] : [];
    case 'reference':
      return there.has(inline.attrs.recordId) ? [inline] : [];
    default:
      return [inline];
  }
}
