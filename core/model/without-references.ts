// What a record keeps when others are gone: fewer entries and excerpts in a citation, words in place of a mention.

import { asTheyAre, type Referrals } from './kinds/kind.ts';
import { mapInlines } from './text/map-inlines.ts';
import type { RichInline } from './text/rich-text.ts';

/** `wordsFor` gives what stands for a record that is gone where it was called `own`, or nothing else (null); null: nothing does. */
export const withoutReferences = (
  isGone: (id: string) => boolean,
  wordsFor: (id: string, own: string | null) => string | null,
): Referrals => ({
  ...asTheyAre,
  optional: (id) => (id !== null && isGone(id) ? null : id),
  telling: (id) => (id !== null && isGone(id) ? null : id),
  entries: (entries, idOf) => entries.filter((entry) => !isGone(idOf(entry))),
  evidence: (links) => links.filter(({ excerptId }) => !isGone(excerptId)),
  named: (id, words) =>
    id === null || !isGone(id) ? { id, words } : { id: null, words: wordsFor(id, words) },
  text: (text) => mapInlines(text, (inline) => inlineWithout(inline, isGone, wordsFor)),
});

function inlineWithout(
  inline: RichInline,
  isGone: (id: string) => boolean,
  wordsFor: (id: string, own: string | null) => string | null,
): readonly RichInline[] {
  const unlessGone = (id: string, label: string | null): readonly RichInline[] => {
    if (!isGone(id)) return [inline];
    const text = wordsFor(id, label) ?? '';
    const marks = inline.marks === undefined ? {} : { marks: inline.marks };
    return text === '' ? [] : [{ type: 'text', text, ...marks }];
  };
  switch (inline.type) {
    case 'citation': {
      const excerptIds = inline.attrs.excerptIds.filter((id) => !isGone(id));
      if (excerptIds.length === inline.attrs.excerptIds.length) return [inline];
      return excerptIds.length === 0 ? [] : [{ ...inline, attrs: { ...inline.attrs, excerptIds } }];
    }
    case 'actorMention':
      return unlessGone(inline.attrs.actorId, inline.attrs.label);
    case 'eventMention':
      return unlessGone(inline.attrs.eventId, inline.attrs.label);
    case 'figureRange':
      return unlessGone(inline.attrs.figureId, null);
    case 'reference':
      return unlessGone(inline.attrs.recordId, null);
    default:
      return [inline];
  }
}
