// Dates and names that stand in a source: each one leads to its place in the text. Nothing is added by itself.
import { useMemo } from 'react';
import { findDatePhrases } from '../../../core/model/dates/find-date-phrases.ts';
import type { ParsedDate } from '../../../core/model/dates/parse-date.ts';
import { readDateSpan } from '../../../core/model/dates/read-date-span.ts';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { findNames } from '../../../core/reading/names/find-names.ts';
import { referenceOf } from '../../../core/query/evidence/reference-date.ts';
import { errorToWords } from '../../../core/words/error-words.ts';
import { dateInWords } from '../../words/inputs/date-in-words.ts';
import type { Span } from '../../reader/selection/selection-offsets.ts';
import { useSourceText } from '../../state/project/source-texts.ts';
import { useQuery, useRecords } from '../../state/project/use-project.tsx';
import { EmptyState, PanelHeader } from '../../ui/layout/panel.tsx';
import { sourceWords } from '../../words/records/sources.ts';
import styles from './sources-place.module.css';

const text = sourceWords.suggestions;
/** Enough for an article; a book's dates would only be a longer list. */
const LONGEST = 200_000;
const MOST = 60;

export function SourceSuggestions({ source, onShow }: { source: Source; onShow: (span: Span) => void }) {
  const loaded = useSourceText(source.assets.text.sha256);
  const actors = useRecords('actor');
  const canonical = useMemo(
    () => (loaded?.ok === true ? canonicalText(loaded.value).slice(0, LONGEST) : ''),
    [loaded],
  );
  const phrases = useMemo(() => findDatePhrases(canonical).slice(0, MOST), [canonical]);
  const names = useMemo(
    () =>
      findNames(
        canonical,
        source.language,
        actors.flatMap((actor) => actor.names.map((name) => name.text)),
        12,
      ),
    [canonical, source.language, actors],
  );
  const read = useQuery(
    (reader) =>
      phrases.map((phrase) => {
        const reference = referenceOf(reader, source.id, phrase);
        return readingInWords(readDateSpan(phrase, { reference: reference.day, zone: reference.zone }));
      }),
    [phrases, source],
  );
  if (loaded === null) return null;
  if (!loaded.ok) return <EmptyState title={errorToWords(loaded.error).message} />;
  if (phrases.length === 0 && names.length === 0)
    return <EmptyState title={text.none}>{text.noneHint}</EmptyState>;
  return (
    <div className={styles['suggestions']}>
      {names.length > 0 && <PanelHeader level={3} title={text.names} note={text.note} />}
      {names.map((name) => (
        <button key={name.start} type="button" className={styles['suggestion']} onClick={() => onShow(name)}>
          <b className={styles['name']} dir="auto">
            {name.name}
          </b>
          <span>{text.times(name.count)}</span>
        </button>
      ))}
      {phrases.length > 0 && <PanelHeader level={3} title={text.dates} note={text.note} />}
      {phrases.map((phrase, index) => (
        <button
          key={phrase.start}
          type="button"
          className={styles['suggestion']}
          onClick={() => onShow(sentenceAround(canonical, phrase))}
        >
          <b className={styles['date']}>{read[index]}</b>
          <span dir="auto">{around(canonical, phrase)}</span>
        </button>
      ))}
    </div>
  );
}

function readingInWords(parsed: ParsedDate): string {
  if (parsed.kind === 'needs-reference') return text.waits;
  if (parsed.kind === 'not-understood') return text.several;
  const date = dateInWords(parsed.date);
  return parsed.other === null ? date : text.either(date, dateInWords(parsed.other));
}

function sentenceAround(whole: string, span: Span): Span {
  const before = whole.slice(0, span.start);
  const start = Math.max(before.lastIndexOf('\n'), before.search(/[.!?؟]\s+[^.!?؟\n]*$/u)) + 1;
  const stop = /[.!?؟](?=\s|$)|\n/u.exec(whole.slice(span.end));
  return { start, end: stop === null ? whole.length : span.end + stop.index + 1 };
}

function around(whole: string, span: Span): string {
  const { start, end } = sentenceAround(whole, span);
  // Cut between words.
  const cutStart = span.start - start > 50;
  const cutEnd = end - span.end > 60;
  const before = whole.slice(cutStart ? span.start - 50 : start, span.start);
  const after = whole.slice(span.end, cutEnd ? span.end + 60 : end);
  const front = cutStart ? `…${before.replace(/^\S*\s/u, '')}` : before.trimStart();
  const back = cutEnd ? `${after.replace(/\s\S*$/u, '')}…` : after.trimEnd();
  return `${front}${whole.slice(span.start, span.end)}${back}`;
}
