// What is offered while typing: blocks, actors and events, excerpts. Pure: a query in, choices out.

import { foldText } from '../../../core/base/text-fold.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { IdOf } from '../../../core/base/ids.ts';
import { clipText, excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { editorWords } from '../../words/inputs/editor.ts';

export type BlockName =
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bulletList'
  | 'orderedList'
  | 'quote'
  | 'table'
  | 'image'
  | 'rule'
  | 'reference';

export type Choice = {
  readonly id: string;
  readonly label: string;
  /** Quiet words after the label. */
  readonly note: string;
} & (
  | { readonly kind: 'block'; readonly block: BlockName }
  | { readonly kind: 'actor'; readonly actorId: IdOf<'actor'> }
  | { readonly kind: 'event'; readonly eventId: IdOf<'event'> }
  | { readonly kind: 'excerpt'; readonly excerptId: IdOf<'excerpt'> }
  | { readonly kind: 'createActor'; readonly name: string }
);

const MOST = 30;
/** After so many words without a hit nobody is looking for a name any more. */
const MOST_NAME_WORDS = 5;

const blockNames: readonly BlockName[] = [
  'heading1',
  'heading2',
  'heading3',
  'bulletList',
  'orderedList',
  'quote',
  'table',
  'image',
  'rule',
  'reference',
];

const wordsOf = (query: string): string[] =>
  foldText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Every word of the query begins a word of the text. */
const fits = (text: string, query: readonly string[]): boolean => {
  const words = wordsOf(text);
  return query.every((part) => words.some((word) => word.startsWith(part)));
};

export function blockChoices(query: string): Choice[] {
  const wanted = wordsOf(query);
  return blockNames
    .map((block): Choice => ({ id: block, kind: 'block', block, label: editorWords.blocks[block], note: '' }))
    .filter((choice) => fits(choice.label, wanted));
}

/**
 * Actors by any of their names, then events by title; with `first` the other way round. The last choice makes an actor
 * of what was typed, where no actor is called just that. Nothing once the typing is clearly about something else.
 */
export function mentionChoices(reader: RecordReader, query: string, first: 'actor' | 'event'): Choice[] {
  const wanted = wordsOf(query);
  const name = query.replaceAll(/\s+/gu, ' ').trim();
  const actors = reader
    .ofKind('actor')
    .filter((actor) => actor.names.some((each) => fits(each.text, wanted)))
    .slice(0, MOST)
    .map((actor): Choice => {
      const title = recordTitle(reader, actor);
      const other = actor.names.find((each) => each.text !== title && fits(each.text, wanted));
      const note = wanted.length > 0 && other !== undefined && !fits(title, wanted) ? other.text : '';
      return { id: actor.id, kind: 'actor', actorId: actor.id, label: title, note };
    });
  const events = reader
    .ofKind('event')
    .filter((event) => fits(event.title, wanted))
    .slice(0, MOST)
    .map(
      (event): Choice => ({
        id: event.id,
        kind: 'event',
        eventId: event.id,
        label: event.title,
        note: event.date?.typed ?? event.date?.edtf ?? '',
      }),
    );
  const found = first === 'event' ? [...events, ...actors] : [...actors, ...events];
  const folded = foldText(name);
  const known = reader
    .ofKind('actor')
    .some((actor) => actor.names.some((each) => foldText(each.text) === folded));
  if (found.length === 0 && name.split(' ').length > MOST_NAME_WORDS) return [];
  if (name === '' || known) return found;
  return [
    ...found,
    { id: 'create', kind: 'createActor', name, label: editorWords.suggestions.createActor(name), note: '' },
  ];
}

/** Excerpts by their words, note and source; those not used yet first, the newest of each first. */
export function excerptChoices(reader: RecordReader, query: string, used: ReadonlySet<string>): Choice[] {
  const wanted = wordsOf(query);
  const found = reader.ofKind('excerpt').filter((excerpt) => {
    const source = reader.get(excerpt.sourceId);
    const text = [
      excerptText(excerpt),
      excerpt.translation?.text ?? '',
      excerpt.note,
      source?.title ?? '',
      source?.outlet ?? '',
      ...excerpt.attribution.map((hop) => hop.descriptor ?? ''),
    ].join(' ');
    return fits(text, wanted);
  });
  const newestFirst = [...found].reverse();
  return [
    ...newestFirst.filter((excerpt) => !used.has(excerpt.id)),
    ...newestFirst.filter((excerpt) => used.has(excerpt.id)),
  ]
    .slice(0, MOST)
    .map((excerpt): Choice => {
      const source = reader.get(excerpt.sourceId);
      return {
        id: excerpt.id,
        kind: 'excerpt',
        excerptId: excerpt.id,
        label: clipText(excerptText(excerpt), 110),
        note: source === undefined ? '' : recordTitle(reader, source),
      };
    });
}
