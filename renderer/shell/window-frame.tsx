// The frame around every place: top bar, rail, content, status bar. Gets all it shows through its properties.
import { CalendarClock, Eye, FileOutput, Search } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { menuEntries } from '../../core/contract/menu.ts';
import type { Marking } from '../../core/model/record.ts';
import { Button } from '../ui/controls/button.tsx';
import { Chip } from '../ui/labels/chip.tsx';
import { classNames } from '../ui/class-names.ts';
import { Kbd } from '../ui/keys/kbd.tsx';
import { MarkingLabel } from '../ui/labels/marking-label.tsx';
import { ariaShortcut, type Shortcut } from '../ui/keys/shortcut.ts';
import { Tooltip } from '../ui/layers/tooltip.tsx';
import { useUi } from '../ui/ui-context.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { words } from '../words/en.ts';
import { nextRegion } from './regions.ts';
import { placeIcons, placeIds, type PlaceId } from './places.tsx';
import { StatusBar, type StatusBarProps } from './status-bar.tsx';
import { useFocusNeverLost } from '../ui/focus-content.ts';
import styles from './window-frame.module.css';

export type WindowFrameProps = {
  /** The brief's title, else the project's name. */
  title: string;
  /** "Situation report No. 1"; empty when there is nothing to say. */
  subtitle: string;
  marking: Marking | null;
  /** "18 May 2014, 18:00"; null while the brief has no as-of. */
  asOf: string | null;
  /** Opens what title, marking and as-of are edited in; null where nothing can be edited. */
  onBriefDetails: (() => void) | null;
  /** Beside the title: for choosing between the briefs of a project. */
  titleMenu?: ReactNode;
  /** Where the analyst is: a place of the rail, or the history. */
  place: PlaceId | 'history';
  onPlace: (place: PlaceId) => void;
  /** Numbers on the rail, spoken as "open". */
  badges?: Partial<Record<PlaceId, number>> | undefined;
  onFind: () => void;
  previewShown: boolean;
  /** Null while there is nothing to look at; so too for `onExport`. */
  onPreview: (() => void) | null;
  onExport: (() => void) | null;
  /** A line under the top bar: read-only copy, process being started again. */
  notice?: ReactNode;
  status: StatusBarProps;
  children: ReactNode;
};

/** The whole window of an open project. F6 and Shift+F6 go round its regions. */
export function WindowFrame(props: WindowFrameProps) {
  useFocusNeverLost(props.place);
  const frame = useRef<HTMLDivElement>(null);
  // On the window, because nothing in the frame may have the focus yet.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const plain = event.code === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (!plain || event.defaultPrevented || frame.current === null) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]'))
        return;
      event.preventDefault();
      nextRegion(frame.current, event.shiftKey ? -1 : 1)?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div ref={frame} className={styles['frame']}>
      <TopBar {...props} />
      {props.notice !== undefined && props.notice !== null && (
        <div className={styles['notice']} role="status">
          {props.notice}
        </div>
      )}
      <div className={styles['middle']}>
        <Rail place={props.place} onPlace={props.onPlace} badges={props.badges ?? {}} />
        <main className={styles['content']} aria-label={words.places[props.place]} data-region tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <StatusBar {...props.status} />
    </div>
  );
}

function TopBar(props: WindowFrameProps) {
  const { isMac } = useUi();
  const { onBriefDetails, onPreview, onExport } = props;
  const asOf = props.asOf === null ? words.shell.noAsOf : words.shell.asOf(props.asOf);
  return (
    <header className={styles['top']} aria-label={words.shell.region.header} data-region>
      <div className={styles['names']}>
        <h1 className={styles['title']} dir="auto">
          {props.title}
        </h1>
        {props.titleMenu}
        {props.subtitle !== '' && (
          <span className={styles['subtitle']} dir="auto">
            {props.subtitle}
          </span>
        )}
        <MarkingLabel marking={props.marking} />
        {onBriefDetails === null ? (
          props.asOf !== null && (
            <Chip className={styles['asOf']} icon={<CalendarClock aria-hidden="true" />}>
              {asOf}
            </Chip>
          )
        ) : (
          <Tooltip text={words.shell.briefDetails} shortcut={shortcutOf('brief-details')}>
            <Chip
              className={styles['asOf']}
              icon={<CalendarClock aria-hidden="true" />}
              onClick={onBriefDetails}
            >
              {asOf}
            </Chip>
          </Tooltip>
        )}
      </div>
      <button
        type="button"
        className={styles['find']}
        aria-keyshortcuts={aria('palette', isMac)}
        onClick={props.onFind}
      >
        <Search aria-hidden="true" />
        <span className={styles['findWords']}>{words.shell.find}</span>
        <Kbd shortcut={shortcutOf('palette')} />
      </button>
      <div className={styles['actions']}>
        <Tooltip text={words.shell.preview} shortcut={shortcutOf('toggle-preview')}>
          <Button
            icon={<Eye aria-hidden="true" />}
            aria-pressed={props.previewShown}
            aria-keyshortcuts={aria('toggle-preview', isMac)}
            disabled={onPreview === null}
            className={classNames(props.previewShown && styles['on'])}
            onClick={() => onPreview?.()}
          >
            <span className={styles['word']}>{words.shell.preview}</span>
          </Button>
        </Tooltip>
        <Tooltip text={words.shell.export} shortcut={shortcutOf('export-brief')}>
          <Button
            variant="primary"
            icon={<FileOutput aria-hidden="true" />}
            aria-keyshortcuts={aria('export-brief', isMac)}
            disabled={onExport === null}
            onClick={() => onExport?.()}
          >
            <span className={styles['word']}>{words.shell.export}</span>
          </Button>
        </Tooltip>
      </div>
    </header>
  );
}

type RailProps = {
  place: PlaceId | 'history';
  onPlace: (place: PlaceId) => void;
  badges: Partial<Record<PlaceId, number>>;
};

function Rail({ place, onPlace, badges }: RailProps) {
  const { isMac } = useUi();
  return (
    <nav className={styles['rail']} aria-label={words.shell.region.rail} data-region>
      {placeIds.map((id) => {
        const count = badges[id] ?? 0;
        return (
          <Tooltip key={id} text={words.places[id]} shortcut={shortcutOf(`go-${id}`)} side="right">
            <button
              type="button"
              className={classNames(styles['place'], id === place && styles['here'])}
              aria-current={id === place ? 'page' : undefined}
              aria-keyshortcuts={aria(`go-${id}`, isMac)}
              onClick={() => onPlace(id)}
            >
              {placeIcons[id]}
              <span className={styles['placeName']}>{words.places[id]}</span>
              {count > 0 && <Badge count={count} />}
            </button>
          </Tooltip>
        );
      })}
    </nav>
  );
}

function Badge({ count }: { count: number }) {
  return (
    <>
      <span className={styles['badge']} aria-hidden="true">
        {count > 99 ? '99+' : count}
      </span>
      <VisuallyHidden>{words.places.open(count)}</VisuallyHidden>
    </>
  );
}

const shortcutOf = (id: string): Shortcut | null =>
  menuEntries.find((entry) => entry.id === id)?.shortcut ?? null;

function aria(id: string, isMac: boolean): string | undefined {
  const shortcut = shortcutOf(id);
  return shortcut === null ? undefined : ariaShortcut(shortcut, isMac);
}
