// How the atoms of a text read now: numbers of notes, names, ranges. Knows records, no screen.

import { speakersOf } from '../../../core/query/evidence/speakers-of.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { nameOfActor } from '../../../core/query/names/actor-name.ts';
import { attributionToWords } from '../../../core/query/evidence/attribution-to-words.ts';
import { clipText, excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { figureRange } from '../../../core/query/figures/figure-range.ts';
import { gradeOf, gradeToText } from '../../../core/query/evidence/grade-of.ts';
import { citationKey, type NoteNumbers, rangeNoteKey } from '../../../core/query/note-keys.ts';
import { type TargetSite, targetId } from '../../../core/query/outline/targets.ts';
import { rangeParts } from '../../../core/query/figures/range-sentence.ts';
import { dateToWords } from '../../../core/words/dates/date-words.ts';
import { documentWords, type DocumentWords } from '../../../core/words/documents/document-words.ts';
import { likelihoodToWords } from '../../../core/words/likelihood-words.ts';
import { referenceText } from './reference-choices.ts';
import { editorWords } from '../../words/inputs/editor.ts';
import type { AtomInline, AtomView } from '../editor-context.ts';

/** Where a text stands: the brief and section it is printed in, and the record it belongs to. */
export type TextPlace = {
  readonly briefId: BriefId | null;
  readonly sectionId: string | null;
  readonly ownerId: string;
};

export type AtomPosition = { readonly blockId: string; readonly index: number; readonly before: string };

/** The words of an atom, and what is said when it is pointed at; `targets` are those of the brief. */
export function viewAtom(
  reader: RecordReader,
  numbers: NoteNumbers | null,
  place: TextPlace,
  atom: AtomInline,
  at: AtomPosition,
  targets: () => readonly TargetSite[] = () => [],
): AtomView {
  const brief = place.briefId === null ? undefined : reader.get(place.briefId);
  const language = brief?.language ?? 'en';
  const words = documentWords(language);
  const gone: AtomView = { text: `[${words.missing}]`, title: editorWords.gone, broken: true };
  switch (atom.type) {
    case 'citation': {
      const excerpts = atom.attrs.excerptIds.map((id) => reader.get(id));
      const broken = excerpts.some((excerpt) => excerpt === undefined || excerpt.anchoring === 'orphan');
      return {
        text: citationText(numbers, place, atom.attrs.excerptIds, at),
        title: atom.attrs.excerptIds.map((id) => excerptTitle(reader, id, words)).join('\n'),
        broken,
      };
    }
    case 'actorMention': {
      const actor = reader.get(atom.attrs.actorId);
      if (actor === undefined) return gone;
      const label = actor.protected ? null : atom.attrs.label;
      const name = nameOfActor(actor, words);
      return {
        text: label === null || label === '' ? name : label,
        title: actor.protected ? editorWords.protectedActor(name) : name,
        broken: false,
      };
    }
    case 'eventMention': {
      const event = reader.get(atom.attrs.eventId);
      if (event === undefined) return gone;
      const { label } = atom.attrs;
      const date =
        event.date === null
          ? words.undated
          : dateToWords(event.date.edtf, {
              language,
              digits: brief?.digits ?? 'latin',
              months: brief?.months ?? 'egypt',
              style: 'long',
            });
      return {
        text: label === null || label === '' ? event.title : label,
        title: `${event.title} · ${date}`,
        broken: false,
      };
    }
    case 'figureRange': {
      const figure = reader.get(atom.attrs.figureId);
      if (figure === undefined) return gone;
      const parts = rangeParts(reader, figureRange(figure, atom.attrs), {
        words,
        digits: brief?.digits ?? 'latin',
      });
      const key = citationKey(place.sectionId ?? '', place.ownerId, at.blockId, at.index);
      const startsSentence = /(^|[.!?؟:]["”»)]?\s*)$/u.test(at.before);
      const text = parts
        .map((part, index) => {
          if (part.kind === 'note')
            return raised(numbers?.at(rangeNoteKey(key, part.reportId))?.number ?? null);
          return index === 0 && !startsSentence
            ? `${part.text.charAt(0).toLowerCase()}${part.text.slice(1)}`
            : part.text;
        })
        .join('');
      return text === ''
        ? { text: `[${figure.question}]`, title: editorWords.noReports, broken: true }
        : { text, title: figure.question, broken: false };
    }
    case 'likelihood': {
      const scale = brief?.likelihoodScale ?? 'icd203';
      return { text: likelihoodToWords(scale, atom.attrs.term, language), title: '', broken: false };
    }
    case 'reference': {
      const id = targetId(atom.attrs);
      const site = targets().find((each) => each.id === id);
      return site === undefined
        ? { text: `[${words.missing}]`, title: editorWords.reference.lost, broken: true }
        : {
            text: referenceText(site, atom.attrs.show, words),
            title: editorWords.reference.inBrief(site.label, site.title),
            broken: false,
          };
    }
  }
}

function citationText(
  numbers: NoteNumbers | null,
  place: TextPlace,
  excerptIds: readonly ExcerptId[],
  at: AtomPosition,
): string {
  if (numbers === null || place.sectionId === null) return '•';
  const { sectionId, ownerId } = place;
  const site = numbers.at(citationKey(sectionId, ownerId, at.blockId, at.index));
  const same = (ids: readonly ExcerptId[]): boolean =>
    ids.length === excerptIds.length && ids.every((id, index) => id === excerptIds[index]);
  if (site !== undefined && same(site.excerptIds)) return String(site.number);
  // Between a key and the snapshot it ends in, the place is counted anew: the number is still the one of its block.
  const block = `${sectionId}|${ownerId}|${at.blockId}|`;
  const near = numbers.sites.find((other) => other.key.startsWith(block) && same(other.excerptIds));
  return near === undefined ? '•' : String(near.number);
}

/** "“We now count 43 dead…” — a Health Ministry official, D3" */
export function excerptTitle(reader: RecordReader, id: ExcerptId, words: DocumentWords): string {
  const excerpt = reader.get(id);
  if (excerpt === undefined) return editorWords.gone;
  const source = reader.get(excerpt.sourceId);
  const who =
    speakersOf(excerpt).length === 0
      ? (source?.outlet ?? source?.title ?? '')
      : attributionToWords(reader, excerpt.attribution, words);
  const grade = gradeToText(gradeOf(reader, excerpt, source));
  const [open, close] = words.quotes;
  const said = `${open}${clipText(excerptText(excerpt), 160)}${close}`;
  const orphan = excerpt.anchoring === 'orphan' ? ` (${editorWords.orphan})` : '';
  return `${[said, [who, grade].filter((part) => part !== '').join(', ')].filter(Boolean).join(' ')}${orphan}`;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (number: number | null): string =>
  number === null ? '' : [...String(number)].map((digit) => RAISED[Number(digit)] ?? '').join('');
