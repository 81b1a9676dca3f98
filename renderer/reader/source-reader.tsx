// Reads a source: its frozen text with the excerpts in it, and what can be made of a selected passage. Shared by the
// sources and the brief's evidence tray; knows neither.
import { useEffect, useId, useRef, useState } from 'react';
import type { ExcerptId } from '../../core/model/kinds/excerpt.ts';
import type { SourceText } from '../../core/model/text/source-text.ts';
import type { Source, SourceId } from '../../core/model/kinds/source.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { useSourceText } from '../state/project/source-texts.ts';
import { useProject, useRecord } from '../state/project/use-project.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/layout/panel.tsx';
import { Spinner } from '../ui/progress.tsx';
import { SelectionBar } from '../ui/layers/selection-bar.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { readerWords } from '../words/reader.ts';
import { FindInSource } from './find-in-source.tsx';
import { AttributionBar } from './attribution-bar.tsx';
import { PassageQuestion } from './passage-question.tsx';
import { OrphanList, ReaderHead } from './reader-head.tsx';
import { excerptAt, ignoredAround } from './reader-marks.ts';
import { ReaderText } from './reader-text.tsx';
import { useTellPassage } from './selection/reader-selection.ts';
import { selectSpan, useRevealed } from './selection/reveal.ts';
import type { Span } from './selection/selection-offsets.ts';
import { useKeptSelection } from './selection/use-kept-selection.ts';
import { useSpan } from './selection/use-span.ts';
import { useToggleTerms } from '../record/source/use-terms.ts';
import { useAttribution } from './use-attribution.ts';
import { usePassageActions } from './use-passage-actions.ts';
import { useReadable } from './use-readable.ts';
import { useReaderPress } from './use-reader-press.ts';
import { useSelectionActions } from './use-selection-actions.ts';
import styles from './source-reader.module.css';

export type SourceReaderProps = {
  sourceId: SourceId;
  /** The excerpt to bring into view and draw stronger. */
  excerptId: ExcerptId | null;
  /** An excerpt was made here, or one was clicked. */
  onExcerpted?: ((id: ExcerptId) => void) | undefined;
  /** A part of the text to select and bring into view; another object shows it again. */
  spanToShow?: Span | null | undefined;
  /** Smaller, for the evidence tray. */
  compact?: boolean | undefined;
  /** Enter on a selection (its excerpt is made first) or on a highlighted excerpt: put it into the text. */
  onUseExcerpt?: ((id: ExcerptId) => void) | undefined;
  /** A key of the text that the reader has no use for; whether it was taken. */
  onKey?: ((event: KeyboardEvent) => boolean) | undefined;
};

/** Fills its column and scrolls inside. */
export function SourceReader(props: SourceReaderProps) {
  const source = useRecord(props.sourceId);
  const loaded = useSourceText(source?.assets.text.sha256 ?? null);
  if (source === undefined) return null;
  if (loaded === null)
    return (
      <div className={styles['scroller']}>
        <EmptyState title="">
          <Spinner label={readerWords.loading} />
        </EmptyState>
      </div>
    );
  if (!loaded.ok)
    return (
      <div className={styles['scroller']} role="alert">
        <EmptyState title={readerWords.unreadable}>{errorToWords(loaded.error).message}</EmptyState>
      </div>
    );
  return <LoadedReader key={source.id} {...props} source={source} text={loaded.value} />;
}

function LoadedReader(props: SourceReaderProps & { source: Source; text: SourceText }) {
  const { source, text, excerptId, spanToShow = null, compact = false, onUseExcerpt } = props;
  const session = useProject();
  const root = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const readable = useReadable(source, text);
  const { canonical, starts, excerpts, marks } = readable;
  const reading = useSpan(root, canonical);
  const { span } = reading;
  const [message, setMessage] = useState('');
  const [lastId, setLastId] = useState<ExcerptId | null>(null);
  const currentId = excerptId ?? lastId;
  const current = excerpts.find((each) => each.id === currentId && each.anchoring === 'anchored');
  const ignoredNote = span === null ? undefined : ignoredAround(readable.notes, span);
  // The bar goes with the selection, and what was made shows by itself.
  const letGo = useKeptSelection(root, starts, marks, reading);

  const choose = (id: ExcerptId): void => {
    setLastId(id);
    props.onExcerpted?.(id);
  };
  const { offer, ask } = useAttribution(source, canonical, excerpts, setMessage);
  const actions = usePassageActions({
    source,
    text,
    canonical,
    span,
    current,
    ignoredNote,
    onExcerpted: (id) => {
      letGo();
      choose(id);
      ask(id);
    },
    onTaken: letGo,
    say: setMessage,
  });
  const can = span !== null && !session.readOnly;
  const putInText = (): void => {
    if (onUseExcerpt === undefined) return;
    const id = span === null ? excerptAt(excerpts, reading.at) : actions.excerpt();
    if (id !== null) onUseExcerpt(id);
  };
  const open = (): void => {
    const id =
      span === null
        ? excerptAt(excerpts, reading.at)
        : (excerptAt(excerpts, span.start) ?? actions.excerpt());
    if (id !== null) choose(id);
  };
  const offered = useSelectionActions({
    actions,
    can,
    putInText: onUseExcerpt === undefined ? null : putInText,
    current,
    ignoredNote,
  });
  useTellPassage(actions.passage(), span, source.id);
  useRevealed(root, excerptId, excerpts, starts);
  useEffect(() => {
    if (spanToShow !== null && root.current !== null) selectSpan(root.current, starts, spanToShow);
  }, [spanToShow, starts]);
  const toggleTerms = useToggleTerms(source);
  const onKeyDown = useReaderPress({
    root,
    readable,
    reading,
    actions: can ? offered : [],
    offer,
    enter: onUseExcerpt === undefined ? open : putInText,
    protect: session.readOnly ? null : toggleTerms,
    other: props.onKey ?? (() => false),
  });
  const asks = actions.question !== null;
  return (
    <div className={styles['found']}>
      <FindInSource root={root} canonical={canonical} starts={starts} whole={!compact} drawn={marks} />
      <div className={styles['scroller']} data-scroller="">
        <article className={classNames(styles['page'], compact && styles['compact'])}>
          <ReaderHead source={source} />
          <OrphanList source={source} excerpts={excerpts} onChoose={choose} />
          <ReaderText
            root={root}
            readable={readable}
            caret={reading.caret}
            activeId={currentId}
            keysId={keysId}
            onKeyDown={onKeyDown}
            onChoose={choose}
          />
        </article>
        {can && reading.place !== null && !asks && (
          <SelectionBar label={readerWords.selection} place={reading.place} actions={offered} />
        )}
        <VisuallyHidden>
          <span role="status">{message}</span>
          <span id={keysId}>{readerWords.keys}</span>
        </VisuallyHidden>
        <PassageQuestion source={source} actions={actions} />
      </div>
      {offer !== null && span === null && !asks && <AttributionBar offer={offer} />}
    </div>
  );
}
