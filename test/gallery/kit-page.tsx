// Every small component in its states, on one page.
import { Bold, FileText, Italic, List, Plus, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import type { Credibility, Reliability } from '../../core/model/record.ts';
import { Button, IconButton } from '../../renderer/ui/controls/button.tsx';
import { Checkbox } from '../../renderer/ui/controls/checkbox.tsx';
import { Chip, KindDot } from '../../renderer/ui/labels/chip.tsx';
import { Field } from '../../renderer/ui/fields/field.tsx';
import { CredibilityPicker, Grade, ReliabilityPicker } from '../../renderer/ui/labels/grade.tsx';
import { Kbd } from '../../renderer/ui/keys/kbd.tsx';
import { MarkingLabel } from '../../renderer/ui/labels/marking-label.tsx';
import { Menu } from '../../renderer/ui/layers/menu.tsx';
import { DefinitionList, EmptyState, Panel, PanelHeader, Row } from '../../renderer/ui/layout/panel.tsx';
import { Popover } from '../../renderer/ui/layers/popover.tsx';
import { ProgressBar, Spinner } from '../../renderer/ui/progress.tsx';
import { SelectField } from '../../renderer/ui/fields/select-field.tsx';
import { SelectionBar } from '../../renderer/ui/layers/selection-bar.tsx';
import { SegmentedControl } from '../../renderer/ui/controls/segmented-control.tsx';
import { SearchField, TextArea, TextField } from '../../renderer/ui/fields/text-field.tsx';
import { useToasts } from '../../renderer/ui/layers/toast.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '../../renderer/ui/layout/toolbar.tsx';
import { VirtualList } from '../../renderer/ui/layout/virtual-list.tsx';
import styles from './kit-page.module.css';

const many = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  title:
    index % 5 === 2
      ? 'أنصار الشريعة: بيان حول أحداث بنغازي'
      : `Source ${index + 1}: forces pull back after two days`,
}));

/** All of it. */
export function KitPage() {
  const [text, setText] = useState(
    'Three named speakers; casualty counts disagree; no access to the front line.',
  );
  const [query, setQuery] = useState('Haftar');
  const [grade, setGrade] = useState<Reliability | null>('B');
  const [said, setSaid] = useState<Credibility | null>(null);
  const [kind, setKind] = useState<'minor' | 'notable' | 'key' | null>('key');
  const [chosen, setChosen] = useState<string | null>('1');
  const [on, setOn] = useState(true);
  const toasts = useToasts();
  return (
    <main className={styles['page']}>
      <h1 className={styles['hidden']}>Kit</h1>
      <section className={styles['column']} aria-label="Controls">
        <div className={styles['row']}>
          <Button variant="primary">Export</Button>
          <Button>Preview</Button>
          <Button variant="ghost">Cancel</Button>
          <Button variant="danger">Delete</Button>
          <Button busy>Exporting</Button>
          <Button disabled>Disabled</Button>
          <Button variant="link">own reporting</Button>
        </div>
        <div className={styles['row']}>
          <Button size="small" icon={<Plus />}>
            Add
          </Button>
          <IconButton label="Delete" icon={<Trash2 />} shortcut={{ code: 'Delete' }} />
          <IconButton label="Preview" icon={<FileText />} pressed />
          <Menu
            trigger={<Button>Menu</Button>}
            entries={[
              { kind: 'heading', id: 'h', label: 'Section' },
              { kind: 'item', id: 'a', label: 'Rename', shortcut: { code: 'F2' }, run: () => undefined },
              { kind: 'item', id: 'b', label: 'Shown in the brief', checked: true, run: () => undefined },
              {
                kind: 'submenu',
                id: 'c',
                label: 'Move to',
                entries: [{ kind: 'item', id: 'd', label: 'Top', run: () => undefined }],
              },
              { kind: 'separator', id: 's' },
              {
                kind: 'item',
                id: 'e',
                label: 'Delete',
                danger: true,
                icon: <Trash2 />,
                run: () => undefined,
              },
            ]}
          />
          <Popover label="Grade" trigger={<Button>Popover</Button>}>
            <ReliabilityPicker label="Reliability" value={grade} onChange={setGrade} />
          </Popover>
          <Button
            onClick={() => {
              toasts.show({
                message: 'Deleted “Haftar statement”',
                action: { label: 'Undo', run: () => undefined },
              });
              toasts.show({ message: 'Exported Libya brief.docx', tone: 'done' });
              toasts.show({
                message: 'Couldn’t save “Libya brief”: the disk is full. Your last change is kept.',
                tone: 'problem',
              });
            }}
          >
            Toasts
          </Button>
          <Spinner label="Working" />
        </div>
        <Toolbar label="Format">
          <ToolbarItem>
            <IconButton label="Bold" icon={<Bold />} shortcut={{ code: 'KeyB', mod: true }} pressed />
          </ToolbarItem>
          <ToolbarItem>
            <IconButton label="Italic" icon={<Italic />} />
          </ToolbarItem>
          <ToolbarSeparator />
          <ToolbarItem>
            <IconButton label="List" icon={<List />} />
          </ToolbarItem>
        </Toolbar>
        <Field label="Title" hint="As printed on the first page.">
          <TextField value="Libya: clashes in Benghazi" onChange={() => undefined} />
        </Field>
        <Field label="Published" error="“32 May” is no date. Try “mid-May 2014”." note="optional">
          <TextField value="32 May" onChange={() => undefined} />
        </Field>
        <Field label="Descriptor">
          <TextArea value={text} onChange={setText} />
        </Field>
        <Field label="العنوان">
          <TextField value="أنصار الشريعة: بيان" onChange={() => undefined} />
        </Field>
        <SearchField label="Search in all sources" value={query} onChange={setQuery} />
        <Field label="Language">
          <SelectField
            value="en"
            onChange={() => undefined}
            options={[
              { value: 'en', label: 'English' },
              { value: 'ar', label: 'العربية' },
            ]}
          />
        </Field>
        <Checkbox
          checked={on}
          onChange={setOn}
          label="Include unused sources"
          hint="Their texts come along too."
        />
        <ProgressBar label="Exporting" value={0.42} />
        <ProgressBar label="Reading" value={null} />
      </section>
      <section className={styles['column']} aria-label="Marks">
        <div className={styles['row']}>
          {(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const).map((label) => (
            <MarkingLabel key={label} marking={{ scheme: 'tlp', label }} />
          ))}
          <MarkingLabel marking={{ scheme: 'own', label: 'OFFICIAL – internal' }} />
        </div>
        <div className={styles['row']}>
          {(
            [
              'neutral',
              'ok',
              'warn',
              'bad',
              'accent',
              'excerpt',
              'actor',
              'event',
              'figure',
              'judgement',
            ] as const
          ).map((tone) => (
            <Chip key={tone} tone={tone} icon={<KindDot tone={tone} />}>
              {tone}
            </Chip>
          ))}
          <Chip tone="actor" onRemove={() => undefined} removeLabel="Remove Khalifa Haftar">
            Khalifa Haftar
          </Chip>
          <Chip onClick={() => undefined}>As of 18 May 2014</Chip>
        </div>
        <div className={styles['row']}>
          <Grade reliability="B" credibility="2" />
          <Grade reliability="C" credibility="3" />
          <Grade reliability="F" credibility="3" />
          <Grade reliability="A" />
          <Grade reliability={null} credibility="4" />
          <span>
            Excerpt <Kbd shortcut={{ code: 'KeyE' }} />
          </span>
        </div>
        <Field label="Significance">
          <SegmentedControl
            value={kind}
            onChange={setKind}
            clearable
            segments={[
              { value: 'minor', label: 'minor' },
              { value: 'notable', label: 'notable' },
              { value: 'key', label: 'key' },
            ]}
          />
        </Field>
        <DefinitionList
          items={[
            { term: 'Outlet', value: 'Training text 1' },
            { term: 'When', value: <b>16–17 May 2014</b>, note: 'you typed “Friday and Saturday”' },
            {
              term: 'Reliability',
              value: <ReliabilityPicker label="Reliability" value={grade} onChange={setGrade} />,
            },
            {
              term: 'Credibility',
              value: <CredibilityPicker label="Credibility" value={said} onChange={setSaid} />,
            },
            { term: 'Title', value: 'أنصار الشريعة: بيان حول أحداث بنغازي' },
          ]}
        />
        <EmptyState icon={<Users />} title="No actors yet" actions={<Button>New actor</Button>}>
          Select a name in a source and press A, or add one by hand.
        </EmptyState>
      </section>
      <section className={styles['list']} aria-label="List">
        <Panel
          label="Sources"
          header={<PanelHeader title="Sources" note="10,000" actions={<Button size="small">Add</Button>} />}
        >
          <VirtualList
            label="Sources"
            items={many}
            idOf={(item) => item.id}
            textOf={(item) => item.title}
            selectedId={chosen}
            onSelect={setChosen}
            estimatedHeightPx={76}
            renderItem={(item, { selected }) => (
              <Row
                title={item.title}
                selected={selected}
                meta={
                  <>
                    <Grade reliability="B" /> Training text 1 · 18 May 2014
                  </>
                }
                trail="9"
              />
            )}
          />
        </Panel>
      </section>
      <SelectionBar
        label="Selection"
        place={bar}
        actions={[
          { id: 'e', label: 'Excerpt', shortcut: { code: 'KeyE' }, run: () => undefined },
          { id: 'a', label: 'To actor', shortcut: { code: 'KeyA' }, run: () => undefined },
          { id: 't', label: 'To timeline', shortcut: { code: 'KeyT' }, run: () => undefined },
          { id: 'f', label: 'To figure', shortcut: { code: 'KeyF' }, run: () => undefined },
        ]}
      />
    </main>
  );
}

const bar = { x: 620, y: 790, width: 100, height: 20 };
