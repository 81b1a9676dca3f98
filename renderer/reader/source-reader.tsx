// Reads a source: its frozen text with the excerpts in it, and what can be made of a selected passage. Shared by the
// sources and the brief's evidence tray; knows neither.
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { readerLine } from '../record/source/source-line.ts';
import { useAddJudgement } from '../record/use-add-judgement.ts';
import type { Excerpt, ExcerptId } from '../../core/model/kinds/excerpt.ts';
import { canonicalText, type SourceText } from '../../core/model/text/source-text.ts';
import type { PassageNote } from '../../core/model/kinds/passage-note.ts';
import type { Source, SourceId } from '../../core/model/kinds/source.ts';
import { clipText, excerptText } from '../../core/query/evidence/excerpt-text.ts';
import { errorToWords } from '../../core/words/error-words.ts';
import { useRegisterCommands } from '../commands/use-window-commands.ts';
import { menuCommand } from '../commands/window-commands.ts';
import { useSourceText } from '../state/project/source-texts.ts';
import { useProject, useQuery, useRecord } from '../state/project/use-project.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/layout/panel.tsx';
import { Spinner } from '../ui/progress.tsx';
import { SelectionBar, type SelectionAction } from '../ui/layers/selection-bar.tsx';
import { matchesShortcut, type Shortcut } from '../ui/keys/shortcut.ts';
import { useUi } from '../ui/ui-context.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { readerWords } from '../words/reader.ts';
import { FindInSource } from './find-in-source.tsx';
import { AttributionBar, OFFER_KEYS } from './attribution-bar.tsx';
import { FigureDialog } from './figure-dialog.tsx';
import { PublishedDialog } from './published-dialog.tsx';
import { ReaderBlocks } from './reader-blocks.tsx';
import { moveByKey } from './selection/reader-keys.ts';
import { excerptAt, marksOf, shortestOf } from './reader-marks.ts';
import { setSelectedPassage } from './selection/reader-selection.ts';
import { selectSpan, setSelection, useRevealed } from './selection/reveal.ts';
import { blockStarts, marksByBlock, type Span } from './selection/selection-offsets.ts';
import { useAttribution } from './use-attribution.ts';
import { usePassageActions } from './use-passage-actions.ts';
import { useSpan } from './selection/use-span.ts';
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
  const { source, text, excerptId, compact = false, onUseExcerpt } = props;
  const session = useProject();
  const { isMac } = useUi();
  const root = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const canonical = useMemo(() => canonicalText(text), [text]);
  const starts = useMemo(() => blockStarts(text.blocks), [text]);
  const { excerpts, notes } = useQuery(
    (reader) => {
      const of = reader.referrersOf(source.id);
      return {
        excerpts: of.filter((record): record is Excerpt => record.kind === 'excerpt'),
        notes: of.filter(
          (record): record is PassageNote => record.kind === 'passageNote' && record.noteKind === 'ignore',
        ),
      };
    },
    [source.id],
  );
  const marks = useMemo(() => marksByBlock(starts, marksOf(excerpts, notes)), [starts, excerpts, notes]);
  const reading = useSpan(root, canonical);
  const [message, setMessage] = useState('');
  const [lastId, setLastId] = useState<ExcerptId | null>(null);
  const [focused, setFocused] = useState(false);
  const currentId = excerptId ?? lastId;
  const current = excerpts.find((each) => each.id === currentId && each.anchoring === 'anchored');
  const { span } = reading;
  const lastSelected = useRef<Span | null>(null);
  useEffect(() => {
    lastSelected.current = span ?? (reading.at === null ? null : { start: reading.at, end: reading.at });
  }, [span, reading.at]);
  // Cutting a run in two changes its text node, which throws the page's selection back to its beginning.
  useLayoutEffect(() => {
    const kept = lastSelected.current;
    if (kept !== null && root.current !== null && document.activeElement === root.current)
      setSelection(root.current, starts, kept);
  }, [marks, starts]);
  const ignoredNote = notes.find(
    (note) =>
      span !== null &&
      note.anchoring === 'anchored' &&
      note.segment.start <= span.start &&
      note.segment.end >= span.end,
  );

  const chosen = (id: ExcerptId): void => {
    setLastId(id);
    props.onExcerpted?.(id);
  };
  /** The next passage is selected from here on; the bar goes, and what was made shows by itself. */
  const letGo = (): void => {
    const selection = document.getSelection();
    if (selection !== null && selection.rangeCount > 0) selection.collapseToEnd();
    if (span !== null) lastSelected.current = { start: span.end, end: span.end };
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
      chosen(id);
      ask(id);
    },
    onTaken: () => letGo(),
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
    if (id !== null) chosen(id);
  };

  const offered: SelectionAction[] = [
    ...(onUseExcerpt === undefined
      ? []
      : [{ id: 'use', label: readerWords.use, shortcut: KEYS.use, run: putInText }]),
    { id: 'excerpt', label: readerWords.excerpt, shortcut: KEYS.excerpt, run: () => void actions.excerpt() },
    { id: 'actor', label: readerWords.toActor, shortcut: KEYS.actor, run: actions.toActor },
    { id: 'event', label: readerWords.toEvent, shortcut: KEYS.event, run: actions.toEvent },
    { id: 'figure', label: readerWords.toFigure, shortcut: KEYS.figure, run: actions.toFigure },
    {
      id: 'judgement',
      label: readerWords.toJudgement,
      shortcut: KEYS.judgement,
      run: actions.toJudgement,
    },
    ...(current === undefined
      ? []
      : [{ id: 'extend', label: readerWords.addToExcerpt, shortcut: KEYS.extend, run: actions.extend }]),
    {
      id: 'ignore',
      label: ignoredNote === undefined ? readerWords.ignore : readerWords.unignore,
      shortcut: KEYS.ignore,
      run: actions.ignore,
    },
  ];
  const judgements = useAddJudgement();
  const whenSelected = (): boolean => can;
  useRegisterCommands([
    menuCommand('excerpt-selection', () => void actions.excerpt(), whenSelected),
    menuCommand('selection-to-actor', actions.toActor, whenSelected),
    menuCommand('selection-to-event', actions.toEvent, whenSelected),
    menuCommand('selection-to-figure', actions.toFigure, whenSelected),
    menuCommand(
      'selection-to-judgement',
      () => (can && !judgements.isInText() ? actions.toJudgement() : judgements.addFromText()),
      () => can || judgements.canAddFromText(),
    ),
    menuCommand('ignore-selection', actions.ignore, whenSelected),
  ]);

  // Others may want the selected passage: an orphan that is found again.
  const passage = actions.passage();
  const from = span?.start;
  const to = span?.end;
  const tellPassage = useRef(passage);
  tellPassage.current = passage;
  useEffect(() => {
    setSelectedPassage(tellPassage.current);
    return () => setSelectedPassage(null);
  }, [from, to, source.id]);

  useRevealed(root, excerptId, excerpts, starts);
  const { spanToShow = null } = props;
  useEffect(() => {
    if (spanToShow !== null && root.current !== null) selectSpan(root.current, starts, spanToShow);
  }, [spanToShow, starts]);

  const takeKey = (event: KeyboardEvent): void => {
    const hit = (shortcut: Shortcut): boolean => matchesShortcut(event.nativeEvent, shortcut, isMac);
    const speaker = span === null ? offer?.offered.find(({ key }) => hit(OFFER_KEYS[key])) : undefined;
    const action = can ? offered.find((each) => each.shortcut !== null && hit(each.shortcut)) : undefined;
    if (action !== undefined) action.run();
    else if (speaker !== undefined) speaker.take();
    else if (hit(KEYS.use)) {
      if (onUseExcerpt === undefined) open();
      else putInText();
    } else if (event.key === 'Escape' && span !== null) document.getSelection()?.collapseToStart();
    else if (event.key === 'Escape' && offer !== null) offer.leave();
    else if (root.current === null) return;
    else if (!moveByKey({ root: root.current, starts, blocks: text.blocks }, event, isMac)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const latestTakeKey = useRef(takeKey);
  latestTakeKey.current = takeKey;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    reading.catchUp();
    latestTakeKey.current(event);
  };
  const orphans = excerpts.filter((each) => each.anchoring === 'orphan');
  const { question } = actions;
  return (
    <div className={styles['found']}>
      <FindInSource root={root} canonical={canonical} starts={starts} whole={!compact} drawn={marks} />
      <div className={styles['scroller']} data-scroller="">
        <article className={classNames(styles['page'], compact && styles['compact'])}>
          <header className={styles['head']} dir={source.direction}>
            <h2 className={styles['title']} dir="auto" lang={source.language ?? undefined}>
              {source.title}
            </h2>
            {source.titleTranslation !== null && (
              <p className={styles['translation']} dir="auto">
                {source.titleTranslation}
              </p>
            )}
            <p className={styles['meta']} dir="auto">
              {readerLine(source)}
            </p>
          </header>
          {orphans.length > 0 && (
            <section className={styles['orphans']} aria-label={readerWords.orphans}>
              <h3>{readerWords.orphans}</h3>
              <p>{readerWords.orphansHint}</p>
              {orphans.map((orphan) => (
                <button
                  key={orphan.id}
                  type="button"
                  className={styles['orphan']}
                  onClick={() => chosen(orphan.id)}
                >
                  <q dir="auto" lang={source.language ?? undefined}>
                    {clipText(excerptText(orphan), 240)}
                  </q>
                </button>
              ))}
            </section>
          )}
          {/* The text is a document with a caret of its own, so it takes the focus and keys. */}
          <div
            ref={root}
            data-reader-text=""
            className={styles['text']}
            role="textbox"
            aria-readonly="true"
            aria-multiline="true"
            aria-label={readerWords.text(source.title)}
            aria-describedby={keysId}
            tabIndex={0}
            dir={source.direction}
            lang={source.language ?? undefined}
            onKeyDown={onKeyDown}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
            onClick={(event) => {
              const id =
                event.target instanceof Element
                  ? event.target.closest('mark')?.dataset['excerpts']
                  : undefined;
              const shortest = shortestOf(excerpts, id?.split(' ') ?? []);
              if (shortest !== undefined && document.getSelection()?.isCollapsed !== false)
                chosen(shortest.id);
            }}
          >
            <ReaderBlocks blocks={text.blocks} starts={starts} marks={marks} activeId={currentId} />
            {focused && reading.caret !== null && (
              <span
                aria-hidden="true"
                className={styles['caret']}
                style={{ left: reading.caret.left, top: reading.caret.top, blockSize: reading.caret.height }}
              />
            )}
          </div>
        </article>
        {can && reading.place !== null && question === null && (
          <SelectionBar label={readerWords.selection} place={reading.place} actions={offered} />
        )}
        <VisuallyHidden>
          <span role="status">{message}</span>
          <span id={keysId}>{readerWords.keys}</span>
        </VisuallyHidden>
        {question?.kind === 'published' && (
          <PublishedDialog
            title={source.title}
            typed={question.typed}
            onClose={actions.closeQuestion}
            onAnswer={(published) => actions.answerPublished(question, published)}
          />
        )}
        {question?.kind === 'figure' && (
          <FigureDialog passage={question.passage} quote={question.quote} onClose={actions.closeQuestion} />
        )}
      </div>
      {offer !== null && span === null && question === null && <AttributionBar offer={offer} />}
    </div>
  );
}

const KEYS = {
  use: { code: 'Enter' },
  excerpt: { code: 'KeyE' },
  actor: { code: 'KeyA' },
  event: { code: 'KeyT' },
  figure: { code: 'KeyF' },
  judgement: { code: 'KeyJ' },
  extend: { code: 'KeyE', shift: true },
  ignore: { code: 'KeyI' },
} as const satisfies Record<string, Shortcut>;
