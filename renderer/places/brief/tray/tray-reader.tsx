// The source's text in the widened tray: a passage taken there is quoted with its citation where the cursor is.

import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { IdOf } from '../../../../core/base/ids.ts';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import { recordTitle } from '../../../../core/query/record-title.ts';
import { getActiveEditor } from '../../../editor/active-editor.ts';
import { insertQuotation } from '../../../editor/steps/insert.ts';
import { SourceReader } from '../../../reader/source-reader.tsx';
import { navigate, useNavigation } from '../../../state/window/navigation.ts';
import { useProject, useRecords } from '../../../state/project/use-project.tsx';
import { IconButton } from '../../../ui/controls/button.tsx';
import { SelectField } from '../../../ui/fields/select-field.tsx';
import { useToasts } from '../../../ui/layers/toast.tsx';
import { getDrawers } from '../../../ui/columns/drawers.ts';
import { briefWords } from '../../../words/brief.ts';
import styles from './tray.module.css';

const words = briefWords.reader;

/** Escape goes back to the text; the reader keeps the focus while passages are taken. */
export function TrayReader({
  brief,
  sourceId,
}: {
  readonly brief: Brief;
  readonly sourceId: IdOf<'source'>;
}) {
  const { store } = useProject();
  const { excerptId } = useNavigation();
  const { show } = useToasts();
  const sources = useRecords('source');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Escape belongs to what is open over the reader first (a popover, a dialog), so only its own is taken.
    const element = box.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')) return;
      event.preventDefault();
      event.stopPropagation();
      const editor = getActiveEditor();
      // Where the source lies over the text, going back to the text closes it.
      if (editor === null || getDrawers().open === 'end') navigate({ trayReader: null });
      editor?.commands.focus();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, []);
  const use = (id: IdOf<'excerpt'>): void => {
    const editor = getActiveEditor();
    if (editor === null || !editor.isEditable) {
      show({ message: briefWords.tray.noCursor });
      return;
    }
    insertQuotation(editor, store, id, brief.language, { focus: false });
  };
  return (
    <section ref={box} className={styles['reader']} aria-label={words.label}>
      <div className={styles['readerBar']}>
        <IconButton
          label={words.back}
          size="small"
          icon={<ArrowLeft />}
          onClick={() => navigate({ trayReader: null })}
        />
        <div className={styles['choice']}>
          <SelectField
            aria-label={words.choose}
            value={sourceId}
            options={sources.map((source) => ({ value: source.id, label: recordTitle(store, source) }))}
            onChange={(id) => navigate({ trayReader: id, excerptId: null })}
          />
        </div>
      </div>
      <div className={styles['readerBody']}>
        <SourceReader
          key={sourceId}
          sourceId={sourceId}
          excerptId={excerptId !== null && store.get(excerptId)?.sourceId === sourceId ? excerptId : null}
          compact
          onUseExcerpt={use}
        />
      </div>
      <p className={styles['hint']}>{words.hint}</p>
    </section>
  );
}
