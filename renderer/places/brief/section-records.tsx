// The view that a section is: what it will print after its text, kept current, and the choice of what is shown.

import { useDeferredValue } from 'react';
import { ListFilter } from 'lucide-react';
import { sectionViewBlocks } from '../../../core/assemble/section-view-blocks.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { Section, SectionOptions } from '../../../core/model/section.ts';
import { recordTitle } from '../../../core/query/record-title.ts';
import { sortEvents } from '../../../core/query/section-view.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { currentNoteNumbers, currentTargets } from '../../editor/use-surroundings.ts';
import { useRun } from '../../commands/use-run.ts';
import { navigate } from '../../state/navigation.ts';
import { useProject, useQuery, useStoreVersion } from '../../state/use-project.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Popover } from '../../ui/popover.tsx';
import { briefWords } from '../../words/brief.ts';
import { BlocksView } from './blocks-view.tsx';
import { JudgementList, type JudgementListProps } from './judgement-list.tsx';
import { SectionFigureWords } from './section-figure-words.tsx';
import styles from './section-records.module.css';

const words = briefWords.view;

/** Drawn only while it is near; far away it keeps a little room. Judgements are written here, others are made elsewhere. */
export function SectionRecords({
  section,
  present,
  ...list
}: JudgementListProps & { readonly present: boolean }) {
  const { readOnly } = useProject();
  const written = section.sectionKind === 'judgements' && !readOnly;
  return (
    <div className={styles['view']}>
      <div className={styles['bar']}>
        <ChoiceOfRecords section={section} />
        <NetworkChoice section={section} />
        <SectionFigureWords section={section} />
        <EditElsewhere section={section} />
      </div>
      {!present && <div className={styles['far']} />}
      {present && !written && <DrawnRecords section={section} />}
      {present && written && <JudgementList section={section} {...list} />}
    </div>
  );
}

/** Whether a section of actors begins with a figure of their relations. */
function NetworkChoice({ section }: { readonly section: Section }) {
  const { readOnly } = useProject();
  const run = useRun();
  if (section.sectionKind !== 'actors') return null;
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
        currentNoteNumbers(store, briefId),
        currentTargets(store, briefId),
      );
    }, [section]),
  );
  if (blocks.length === 0) return <p className={styles['empty']}>{words.empty[section.sectionKind]}</p>;
  const paletteOf = () => {
    const brief = store.get(section.briefId);
    const copy = brief === undefined ? undefined : store.get(brief.templateCopyId);
    const read = readTemplate(copy?.definition, brief?.templateId ?? '');
    return read.ok ? read.value.styles.palette : null;
  };
  return <BlocksView blocks={blocks} paletteOf={paletteOf} />;
}

function EditElsewhere({ section }: { readonly section: Section }) {
  const kind = section.sectionKind;
  if (kind === 'text' || kind === 'judgements') return null;
  return (
    <Button size="small" variant="link" onClick={() => navigate({ place: kind })}>
      {words.edit(words.open[kind])}
    </Button>
  );
}

type ListOption = 'actorIds' | 'eventIds' | 'figureIds' | 'judgementIds';
type Choosable = { readonly option: ListOption; readonly records: readonly { id: string; title: string }[] };

function choosable(reader: RecordReader, section: Section): Choosable | null {
  const titled = (records: readonly Parameters<typeof recordTitle>[1][]) =>
    records.map((record) => ({ id: record.id, title: recordTitle(reader, record) }));
  switch (section.sectionKind) {
    case 'actors':
      return { option: 'actorIds', records: titled(reader.ofKind('actor')) };
    case 'timeline':
      return { option: 'eventIds', records: titled(sortEvents(reader.ofKind('event'))) };
    case 'figures':
      return { option: 'figureIds', records: titled(reader.ofKind('figure')) };
    case 'judgements':
      return { option: 'judgementIds', records: titled(reader.ofKind('judgement')) };
    case 'sources':
    case 'text':
      return null;
  }
}

function ChoiceOfRecords({ section }: { readonly section: Section }) {
  const { store, readOnly } = useProject();
  const run = useRun();
  useStoreVersion();
  const change = (options: Partial<SectionOptions>): void => {
    run(updateRecord<'section'>, { id: section.id, patch: { options: { ...section.options, ...options } } });
  };
  if (section.sectionKind === 'sources')
    return (
      <Checkbox
        checked={section.options.sources === 'cited'}
        onChange={(cited) => change({ sources: cited ? 'cited' : 'all' })}
        label={words.cited}
        disabled={readOnly}
      />
    );
  const offered = choosable(store, section);
  if (offered === null || offered.records.length === 0) return null;
  const chosen: readonly string[] | null = section.options[offered.option];
  const all = offered.records.map((record) => record.id);
  const set = (ids: readonly string[] | null): void =>
    change({ [offered.option]: ids } as Partial<SectionOptions>);
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
        {offered.records.map((record) => (
          <Checkbox
            key={record.id}
            checked={chosen === null || chosen.includes(record.id)}
            onChange={(on) => toggle(record.id, on)}
            label={record.title}
          />
        ))}
      </div>
    </Popover>
  );
}
