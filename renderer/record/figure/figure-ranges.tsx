// The sentences that a figure yields, one for each category and group, as the brief words them; into the brief or copied.

import { Copy, CornerDownLeft } from 'lucide-react';
import type { Figure } from '../../../core/model/kinds/figure.ts';
import { type FigureRange, rangesOfFigure } from '../../../core/query/figures/figure-range.ts';
import { flattenOutline, outlineOf } from '../../../core/query/outline/outline-of.ts';
import { rangeSentence } from '../../../core/query/figures/range-sentence.ts';
import { addRangeToSection } from '../../../core/store/commands/outline/add-range-to-section.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { copyText } from '../../state/window/copy-text.ts';
import { navigate, useNavigation } from '../../state/window/navigation.ts';
import { useCurrentBrief } from '../../state/project/use-current-brief.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Menu } from '../../ui/layers/menu.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { figureWords } from '../../words/records/figures.ts';
import { columnName } from './figure-cell.tsx';
import styles from './figure-editor.module.css';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { underTerms } from '../../../core/withhold/under-terms.ts';
import { useRun } from '../../commands/use-run.ts';

const text = figureWords.editor;

/** Gives the sentence of a range as it may leave: by the terms of its sources, without protected names; null where nothing of it may. */
function rangeCopier(
  reader: RecordReader,
  brief: Brief,
  figure: Figure,
): (range: FigureRange) => string | null {
  const words = documentWords(brief.language);
  const now = new Date().toISOString();
  const printed = underTerms(reader, brief, now).reader;
  const left = printed.get(figure.id);
  const ranges = left === undefined ? [] : rangesOfFigure(left);
  const { hide } = nameHider(reader, words, { now });
  return (range) => {
    const same = ranges.find((each) => columnName(each) === columnName(range));
    return same === undefined ? null : hide(rangeSentence(printed, same, { words, digits: brief.digits }));
  };
}

export function FigureRanges({ figure }: { readonly figure: Figure }) {
  const brief = useCurrentBrief();
  const language = documentWords(brief?.language ?? 'en');
  const sentences = useQuery(
    (reader) => {
      const copied = brief === undefined ? () => null : rangeCopier(reader, brief, figure);
      return rangesOfFigure(figure).map((range) => ({
        range,
        sentence: rangeSentence(reader, range, { words: language, digits: brief?.digits ?? 'latin' }),
        copied: copied(range),
      }));
    },
    [figure, language, brief?.digits],
  );
  if (sentences.length === 0) return <p className={styles['quiet']}>{text.noSentence}</p>;
  return (
    <ul className={styles['sentences']}>
      {sentences.map(({ range, sentence, copied }) => (
        <li key={columnName(range)}>
          <p className={styles['sentence']} lang={language.language} dir={language.dir}>
            {sentence}
          </p>
          <div className={styles['sentenceActions']}>
            <InsertRange range={range} />
            {copied !== null && <CopySentence sentence={copied} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The text has no caret while this place is shown, so its section is chosen: the one last worked in stands first. */
function InsertRange({ range }: { readonly range: FigureRange }) {
  const { readOnly } = useProject();
  const brief = useCurrentBrief();
  const { sectionId } = useNavigation();
  const run = useRun();
  const { show } = useToasts();
  const sections = useQuery(
    (reader) =>
      brief === undefined
        ? []
        : flattenOutline(outlineOf(reader, brief.id)).filter(({ section }) => section.sectionKind === 'text'),
    [brief?.id],
  );
  if (readOnly || brief === undefined) return null;
  const last = sections.filter(({ section }) => section.id === sectionId);
  const ordered = [...last, ...sections.filter((node) => !last.includes(node))];
  return (
    <Menu
      trigger={
        <Button
          size="small"
          icon={<CornerDownLeft aria-hidden="true" />}
          aria-label={text.insertOf(columnName(range))}
        >
          {text.insert}
        </Button>
      }
      entries={[
        { kind: 'heading', id: 'into', label: sections.length > 0 ? text.insertInto : text.noSections },
        ...ordered.map(({ section, number }) => ({
          kind: 'item' as const,
          id: section.id,
          label: `${number}  ${section.title}`,
          run: () => {
            const { category, group } = range;
            const input = { sectionId: section.id, figureId: range.figure.id, category, group };
            if (run(addRangeToSection, input))
              show({
                message: text.inserted(section.title),
                tone: 'done',
                action: {
                  label: text.show,
                  run: () => navigate({ place: 'brief', briefId: brief.id, sectionId: section.id }),
                },
              });
          },
        })),
      ]}
    />
  );
}

function CopySentence({ sentence }: { readonly sentence: string }) {
  const { show } = useToasts();
  const copy = (): void => {
    if (copyText(sentence)) show({ message: text.copied, tone: 'done' });
  };
  return (
    <Button
      size="small"
      variant="ghost"
      icon={<Copy aria-hidden="true" />}
      aria-label={text.copyOf(sentence)}
      onClick={copy}
    >
      {text.copy}
    </Button>
  );
}
