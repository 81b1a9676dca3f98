// What a section's drawing shows, in words: made from the records until the analyst writes other words.

import { viewOfSection } from '../../../kinds/section-views.ts';
import { useState } from 'react';
import { Captions } from 'lucide-react';
import { sectionViewBlocks } from '../../../../core/assemble/section-view-blocks.ts';
import type { RecordReader } from '../../../../core/model/record-reader.ts';
import type { Section } from '../../../../core/model/kinds/section.ts';
import { updateRecord } from '../../../../core/store/commands/update-record.ts';
import { useRun } from '../../../commands/use-run.ts';
import { useProject, useQuery } from '../../../state/project/use-project.tsx';
import { Button } from '../../../ui/controls/button.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { Popover } from '../../../ui/layers/popover.tsx';
import { TextArea } from '../../../ui/fields/text-field.tsx';
import { briefWords } from '../../../words/brief.ts';
import styles from './section-records.module.css';

const words = briefWords.drawing;

/** The words that the records give, one line for each part of the drawing; empty where there is no drawing. */
function madeWords(reader: RecordReader, section: Section): string {
  const options = { ...section.options, altText: null };
  return sectionViewBlocks(reader, { ...section, options }, new Date().toISOString())
    .flatMap((block) =>
      block.type === 'illustration' && block.content.kind === 'scene' ? [block.alt ?? ''] : [],
    )
    .join('\n');
}

/** A button that opens the words; nothing for a section that draws no drawing. */
export function SectionDrawingWords({ section }: { readonly section: Section }) {
  const { readOnly } = useProject();
  const [open, setOpen] = useState(false);
  if (!viewOfSection(section).draws(section.options)) return null;
  return (
    <Popover
      label={words.title}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="ghost" icon={<Captions />} disabled={readOnly}>
          {section.options.altText === null ? words.open : words.openOwn}
        </Button>
      }
    >
      <FigureWords section={section} />
    </Popover>
  );
}

function FigureWords({ section }: { readonly section: Section }) {
  const session = useProject();
  const run = useRun();
  const made = useQuery((reader) => madeWords(reader, section), [section]);
  const [text, setText] = useState(section.options.altText ?? made);
  // Kept with every key: a panel that closes by a click elsewhere takes nothing away.
  const change = (next: string): void => {
    setText(next);
    const altText = next.trim() === '' || next.trim() === made.trim() ? null : next;
    run(updateRecord<'section'>, {
      id: section.id,
      patch: { options: { ...section.options, altText } },
      typing: true,
    });
  };
  return (
    <div className={styles['figureWords']}>
      <Field label={words.title} hint={words.hint}>
        <TextArea
          typing="told"
          value={text}
          onChange={change}
          onBlur={() => session.history.close()}
          rows={6}
          maxLength={20_000}
        />
      </Field>
      {text !== made && (
        <Button
          size="small"
          variant="link"
          onClick={() => {
            change(made);
            session.history.close();
          }}
        >
          {words.restore}
        </Button>
      )}
    </div>
  );
}
