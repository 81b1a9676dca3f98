// The view that a section is: what it will print after its text, kept current, and the choice of what is shown.

import { viewOfSection } from '../../../kinds/section-views.ts';
import { words as common } from '../../../words/en.ts';
import { useDeferredValue } from 'react';
import { ListFilter } from 'lucide-react';
import { sectionViewBlocks } from '../../../../core/assemble/section-view-blocks.ts';
import type { Section, SectionOptions } from '../../../../core/model/kinds/section.ts';
import { recordTitle } from '../../../../core/query/record-title.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { currentNoteNumbers, currentTargets } from '../../../editor/use-surroundings.ts';
import { useRun } from '../../../commands/use-run.ts';
import { navigate } from '../../../state/window/navigation.ts';
import { useProject, useQuery, useStoreVersion } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/checkbox.tsx';
import { Popover } from '../../../ui/layers/popover.tsx';
import { briefWords } from '../../../words/brief.ts';
import { BlocksView } from './blocks-view.tsx';
import { JudgementList, type JudgementListProps } from './judgement-list.tsx';
import { SectionDrawingWords } from './section-drawing-words.tsx';
import styles from './section-records.module.css';

const words = briefWords.view;

/** Drawn only while it is near; far away it keeps a little room. Judgements are written here, others are made elsewhere. */
export function SectionRecords({
  section,
  present,
  ...list
}: JudgementListProps & { readonly present: boolean }) {
  const { readOnly } = useProject();
  const written = viewOfSection(section).written && !readOnly;
  return (
    <div className={styles['view']}>
      <div className={styles['bar']}>
        <ChoiceOfRecords section={section} />
        <NetworkChoice section={section} />
        <SectionDrawingWords section={section} />
        <EditElsewhere section={section} />
      </div>
      {!present && <div className={styles['far']} />}
      {present && !written && <DrawnRecords section={section} />}
      {present && written && <JudgementList section={section} {...list} />}
    </div>
  );
}

/** Whether a section of actors begins with a drawing of their relations. */
function NetworkChoice({ section }: { readonly section: Section }) {
  const { readOnly } = useProject();
  const run = useRun();
  if (!viewOfSection(section).relations) return null;
  return (
    <Checkbox
      checked={section.options.network}
      onChange={(network) =>
        run(updateRecord<'section'>, { id: section.id, patch: { options: { ...section.options, network } } })
      }
      label={words.network}
      disabled={readOnly}
    />
  );
}

function DrawnRecords({ section }: { readonly section: Section }) {
  const { store } = useProject();
  const blocks = useDeferredValue(
    useQuery(() => {
      const { briefId } = section;
      return sectionViewBlocks(
        store,
        section,
        new Date().toISOString(),
        currentNoteNumbers(store, briefId),
        currentTargets(store, briefId),
      );
    }, [section]),
  );
  if (blocks.length === 0) return <p className={styles['empty']}>{viewOfSection(section).empty}</p>;
  const paletteOf = () => {
    const brief = store.get(section.briefId);
    const copy = brief === undefined ? undefined : store.get(brief.templateCopyId);
    const read = readTemplate(copy?.definition, brief?.templateId ?? '');
    return read.ok ? read.value.styles.palette : null;
  };
  return <BlocksView blocks={blocks} paletteOf={paletteOf} />;
}

function EditElsewhere({ section }: { readonly section: Section }) {
  const { place } = viewOfSection(section);
  if (place === null || place === 'history') return null;
  return (
    <Button size="small" variant="link" onClick={() => navigate({ place })}>
      {words.edit(common.places[place])}
    </Button>
  );
}

function ChoiceOfRecords({ section }: { readonly section: Section }) {
  const { store, readOnly } = useProject();
  const run = useRun();
  useStoreVersion();
  const change = (options: Partial<SectionOptions>): void => {
    run(updateRecord<'section'>, { id: section.id, patch: { options: { ...section.options, ...options } } });
  };
  const { choice, citedOnly } = viewOfSection(section);
  if (citedOnly)
    return (
      <Checkbox
        checked={section.options.sources === 'cited'}
        onChange={(cited) => change({ sources: cited ? 'cited' : 'all' })}
        label={words.cited}
        disabled={readOnly}
      />
    );
  const offered = choice?.all(store) ?? [];
  if (choice === null || offered.length === 0) return null;
  const chosen: readonly string[] | null = section.options[choice.option];
  const all = offered.map((record): string => record.id);
  const set = (ids: readonly string[] | null): void =>
    change({ [choice.option]: ids } as Partial<SectionOptions>);
  const toggle = (id: string, on: boolean): void => {
    const now = chosen ?? all;
    set(on ? [...now, id] : now.filter((other) => other !== id));
  };
  return (
    <Popover
      label={words.choose}
      trigger={
        <Button size="small" variant="ghost" icon={<ListFilter />} disabled={readOnly} dir="ltr">
          {chosen === null ? words.all(all.length) : words.chosen(chosen.length, all.length)}
        </Button>
      }
    >
      <div className={styles['choices']}>
        <Checkbox
          checked={chosen === null}
          onChange={(everything) => set(everything ? null : all)}
          label={words.everything}
        />
        <hr className={styles['rule']} />
        {offered.map((record) => (
          <Checkbox
            key={record.id}
            checked={chosen === null || chosen.includes(record.id)}
            onChange={(on) => toggle(record.id, on)}
            label={recordTitle(store, record)}
          />
        ))}
      </div>
    </Popover>
  );
}
