// Formatting of the text that has the caret: styles, marks, lists, tables, direction. Quiet: greyed while there is none.

import type { Editor } from '@tiptap/core';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import {
  Bold,
  ChevronDown,
  Ellipsis,
  Italic,
  Link,
  List,
  ListOrdered,
  Plus,
  Quote,
  Scale,
  Table,
  Underline,
} from 'lucide-react';
import { type ReactNode, useEffect, useReducer } from 'react';
import { menuEntries } from '../../core/contract/menu.ts';
import { likelihoodScales, type LikelihoodScale } from '../../core/words/likelihood-words.ts';
import { useWindowCommands } from '../commands/use-window-commands.ts';
import { Button, IconButton } from '../ui/controls/button.tsx';
import { Menu, type MenuEntry } from '../ui/layers/menu.tsx';
import { Toolbar, ToolbarItem, ToolbarSeparator } from '../ui/layout/toolbar.tsx';
import { editorWords } from '../words/inputs/editor.ts';
import { useActiveEditor } from './active-editor.ts';
import { openEditorDialog } from './editor-dialogs.tsx';
import styles from './formatting-toolbar.module.css';
import { insertLikelihood } from './steps/insert.ts';

const words = editorWords.toolbar;
const judgementKey = menuEntries.find(({ id }) => id === 'selection-to-judgement')?.shortcut ?? null;

/** One stop of the Tab key; a press leaves the caret where it is. */
export function FormattingToolbar({ scale }: { readonly scale: LikelihoodScale }) {
  const editor = useActiveEditor();
  useEditorChanges(editor);
  const commands = useWindowCommands();
  const usable = editor !== null && !editor.isDestroyed && editor.isEditable;
  const toggle = (label: string, name: string, icon: ReactNode, run: (editor: Editor) => void) => (
    <ToolbarItem>
      <IconButton
        label={label}
        size="small"
        disabled={!usable}
        pressed={usable && editor.isActive(name)}
        icon={icon}
        onClick={() => {
          if (usable) run(editor);
        }}
      />
    </ToolbarItem>
  );
  const inTable = usable && isInTable(editor.state);
  return (
    <div role="presentation" className={styles['bar']} onMouseDown={keepCaret}>
      <Toolbar label={words.label}>
        <Menu
          trigger={
            <Button size="small" variant="ghost" disabled={!usable}>
              {usable ? styleName(editor) : words.text}
              <ChevronDown aria-hidden="true" />
            </Button>
          }
          entries={usable ? styleEntries(editor) : []}
        />
        <ToolbarSeparator />
        {toggle(words.bold, 'bold', <Bold />, (on) => on.chain().focus().toggleBold().run())}
        {toggle(words.italic, 'italic', <Italic />, (on) => on.chain().focus().toggleItalic().run())}
        {toggle(words.underline, 'underline', <Underline />, (on) =>
          on.chain().focus().toggleUnderline().run(),
        )}
        {toggle(words.link, 'link', <Link />, () => openEditorDialog('link'))}
        <ToolbarSeparator />
        {toggle(words.bulletList, 'bulletList', <List />, (on) =>
          on.chain().focus().toggleBulletList().run(),
        )}
        {toggle(words.orderedList, 'orderedList', <ListOrdered />, (on) =>
          on.chain().focus().toggleOrderedList().run(),
        )}
        {toggle(words.quote, 'blockquote', <Quote />, (on) => on.chain().focus().toggleBlockquote().run())}
        {inTable && (
          <Menu
            trigger={<IconButton label={words.tableMenu} size="small" icon={<Table />} />}
            entries={tableEntries(editor)}
          />
        )}
        <ToolbarSeparator />
        <Menu
          trigger={
            <Button size="small" variant="ghost" icon={<Plus />} disabled={!usable}>
              {words.insert}
            </Button>
          }
          entries={usable ? insertEntries(editor, scale, (id) => commands.run(id)) : []}
        />
        <ToolbarItem>
          <IconButton
            label={words.judgement}
            shortcut={judgementKey}
            size="small"
            disabled={!usable || commands.find('selection-to-judgement')?.enabled() !== true}
            icon={<Scale />}
            onClick={() => commands.run('selection-to-judgement')}
          />
        </ToolbarItem>
        <Menu
          trigger={<IconButton label={words.more} size="small" icon={<Ellipsis />} disabled={!usable} />}
          entries={usable ? moreEntries(editor) : []}
        />
      </Toolbar>
    </div>
  );
}

// Buttons would take the focus, and with it the caret and the selection that they are about.
const keepCaret = (event: React.MouseEvent): void => event.preventDefault();

function useEditorChanges(editor: Editor | null): void {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (editor === null) return;
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor]);
}

const levels = [1, 2, 3] as const;
const headingName = (level: 1 | 2 | 3): string => editorWords.blocks[`heading${level}`];

function styleName(editor: Editor): string {
  const level = levels.find((each) => editor.isActive('heading', { level: each }));
  return level === undefined ? words.text : headingName(level);
}

const styleEntries = (editor: Editor): MenuEntry[] => [
  {
    kind: 'item',
    id: 'text',
    label: words.text,
    checked: !editor.isActive('heading'),
    run: () => editor.chain().focus().setNode('paragraph').run(),
  },
  ...levels.map(
    (level): MenuEntry => ({
      kind: 'item',
      id: `heading${level}`,
      label: headingName(level),
      checked: editor.isActive('heading', { level }),
      run: () => editor.chain().focus().setNode('heading', { level }).run(),
    }),
  ),
];

function tableEntries(editor: Editor): MenuEntry[] {
  const entry = (id: string, label: string, command: Command, danger = false): MenuEntry => ({
    kind: 'item',
    id,
    label,
    danger,
    disabled: !command(editor.state),
    run: () => {
      command(editor.state, editor.view.dispatch);
      editor.commands.focus();
    },
  });
  return [
    entry('row-above', words.rowAbove, addRowBefore),
    entry('row-below', words.rowBelow, addRowAfter),
    entry('column-before', words.columnBefore, addColumnBefore),
    entry('column-after', words.columnAfter, addColumnAfter),
    { kind: 'separator', id: 'cells' },
    entry('header', words.headerRow, toggleHeaderRow),
    entry('merge', words.mergeCells, mergeCells),
    entry('split', words.splitCell, splitCell),
    {
      kind: 'item',
      id: 'caption',
      label: words.tableCaption,
      run: () => openEditorDialog('tableCaption'),
    },
    { kind: 'separator', id: 'remove' },
    entry('remove-row', words.removeRow, deleteRow),
    entry('remove-column', words.removeColumn, deleteColumn),
    entry('remove-table', words.removeTable, deleteTable, true),
  ];
}

function insertEntries(
  editor: Editor,
  scale: LikelihoodScale,
  runCommand: (id: string) => void,
): MenuEntry[] {
  const command = (id: string, label: string): MenuEntry => ({
    kind: 'item',
    id,
    label,
    run: () => runCommand(id),
  });
  return [
    command('insert-citation', words.citation),
    command('insert-actor', words.actor),
    command('insert-event', words.event),
    command('insert-reference', words.reference),
    {
      kind: 'submenu',
      id: 'likelihood',
      label: words.likelihood,
      entries: likelihoodScales[scale].map((step): MenuEntry => {
        const term = step.en[0];
        return {
          kind: 'item',
          id: term,
          label: `${term} (${step.bounds}%)`,
          run: () => insertLikelihood(editor, term),
        };
      }),
    },
    { kind: 'separator', id: 'blocks' },
    command('insert-image', words.image),
    command('insert-table', words.table),
    {
      kind: 'item',
      id: 'rule',
      label: words.rule,
      run: () => editor.chain().focus().setHorizontalRule().run(),
    },
  ];
}

function moreEntries(editor: Editor): MenuEntry[] {
  const mark = (name: string, label: string): MenuEntry => ({
    kind: 'item',
    id: name,
    label,
    checked: editor.isActive(name),
    run: () => editor.chain().focus().toggleMark(name).run(),
  });
  const direction = (dir: 'ltr' | 'rtl' | null, label: string): MenuEntry => ({
    kind: 'item',
    id: dir ?? 'auto',
    label,
    checked: editor.isActive({ dir }),
    run: () =>
      editor
        .chain()
        .focus()
        .updateAttributes('paragraph', { dir })
        .updateAttributes('heading', { dir })
        .run(),
  });
  return [
    mark('strike', words.strike),
    mark('superscript', words.superscript),
    mark('subscript', words.subscript),
    mark('code', words.code),
    {
      kind: 'item',
      id: 'clear',
      label: words.clear,
      run: () => editor.chain().focus().unsetAllMarks().run(),
    },
    { kind: 'heading', id: 'direction', label: words.direction },
    direction(null, words.auto),
    direction('ltr', words.ltr),
    direction('rtl', words.rtl),
    ...(editor.isActive('image')
      ? [
          { kind: 'separator', id: 'picture' } as const,
          {
            kind: 'item',
            id: 'image',
            label: words.imageProperties,
            run: () => openEditorDialog('image'),
          } as const,
        ]
      : []),
  ];
}
