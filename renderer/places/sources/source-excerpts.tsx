// The excerpts of one source in the order of its text: cards, the editor of the chosen one, and grading of several.
import { useEffect, useRef, useState } from 'react';
import type { Excerpt, ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { claimsFact } from '../../../core/query/evidence/grade-of.ts';
import { clipText, excerptText } from '../../../core/query/evidence/excerpt-text.ts';
import { gradeExcerpts } from '../../../core/store/commands/passages/grade-excerpts.ts';
import { useSelectedPassage } from '../../reader/selection/reader-selection.ts';
import { ExcerptCard } from '../../record/excerpt/excerpt-card.tsx';
import { ExcerptEditor } from '../../record/excerpt/excerpt-editor.tsx';
import { ExcerptMenu } from '../../record/excerpt/excerpt-menu.tsx';
import { ExcerptRemovalDialog } from '../../record/excerpt/excerpt-removal-dialog.tsx';
import { useRun } from '../../commands/use-run.ts';
import { useProject, useQuery } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { CredibilityPicker } from '../../ui/labels/grade.tsx';
import { EmptyState } from '../../ui/layout/panel.tsx';
import { useUndoAction } from '../../commands/use-undo-action.ts';
import { useToasts } from '../../ui/layers/toast.tsx';
import { excerptWords } from '../../words/records/excerpts.ts';
import { sourceWords } from '../../words/records/sources.ts';
import styles from './sources-place.module.css';

const text = sourceWords.excerpts;

export type SourceExcerptsProps = {
  source: Source;
  selectedId: ExcerptId | null;
  /** Null closes the editor. */
  onSelect: (id: ExcerptId | null) => void;
};

/** Orphans first, then in the order of the text. */
export function SourceExcerpts({ source, selectedId, onSelect }: SourceExcerptsProps) {
  const { readOnly } = useProject();
  const selected = useSelectedPassage();
  const excerpts = useQuery((reader) => excerptsOf(reader.referrersOf(source.id)), [source.id]);
  const [grading, setGrading] = useState(false);
  const [removing, setRemoving] = useState<Excerpt | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  if (excerpts.length === 0) return <EmptyState title={text.none}>{text.noneHint}</EmptyState>;
  if (grading) return <BulkGrading excerpts={excerpts} onDone={() => setGrading(false)} />;
  return (
    <div className={styles['excerpts']}>
      {!readOnly && (
        <div className={styles['bar']}>
          <Button size="small" variant="ghost" onClick={() => setGrading(true)}>
            {text.select}
          </Button>
        </div>
      )}
      {excerpts.map((excerpt) => {
        const open = excerpt.id === selectedId;
        return (
          <div key={excerpt.id} ref={open ? shown : undefined}>
            <ExcerptMenu
              excerpt={excerpt}
              first={
                open || readOnly
                  ? []
                  : [
                      {
                        kind: 'item',
                        id: 'change',
                        label: excerptWords.change,
                        run: () => onSelect(excerpt.id),
                      },
                    ]
              }
              onRemove={readOnly ? null : () => setRemoving(excerpt)}
            >
              <ExcerptCard
                excerpt={excerpt}
                withoutSource
                selected={open}
                onOpen={(id) => onSelect(open ? null : id)}
              />
            </ExcerptMenu>
            {open && <ExcerptEditor excerptId={excerpt.id} selected={selected} />}
          </div>
        );
      })}
      <ExcerptRemovalDialog excerpt={removing} onClose={() => setRemoving(null)} />
    </div>
  );
}

const excerptsOf = (records: readonly { readonly kind: string }[]): Excerpt[] =>
  records
    .filter((record): record is Excerpt => record.kind === 'excerpt')
    .sort((a, b) => placeOf(a) - placeOf(b));
const placeOf = (excerpt: Excerpt): number =>
  excerpt.anchoring === 'orphan' ? -1 : (excerpt.segments[0]?.start ?? 0);

/** Several are chosen and get one number. */
function BulkGrading({ excerpts, onDone }: { excerpts: readonly Excerpt[]; onDone: () => void }) {
  const run = useRun();
  const { show } = useToasts();
  const undoAction = useUndoAction();
  const [chosen, setChosen] = useState<ReadonlySet<ExcerptId>>(new Set());
  const picked = excerpts.filter((excerpt) => chosen.has(excerpt.id));
  // An opinion or an intention has no number.
  const facts = picked.filter(claimsFact);
  const first = facts[0]?.credibility ?? null;
  const same = facts.every((excerpt) => excerpt.credibility === first) ? first : null;
  return (
    <div className={styles['excerpts']}>
      <div className={styles['bulk']}>
        <div className={styles['bar']}>
          <Checkbox
            checked={chosen.size === excerpts.length}
            onChange={(all) => setChosen(new Set(all ? excerpts.map((excerpt) => excerpt.id) : []))}
            label={text.all}
          />
          <span>{text.chosen(picked.length)}</span>
          <Button size="small" onClick={onDone}>
            {text.done}
          </Button>
        </div>
        {facts.length > 0 && (
          <CredibilityPicker
            label={text.credibility}
            value={same}
            onChange={(credibility) => {
              if (!run(gradeExcerpts, { ids: picked.map((excerpt) => excerpt.id), credibility })) return;
              show({
                message: text.graded(facts.length),
                tone: 'done',
                action: undoAction(),
              });
            }}
          />
        )}
      </div>
      {excerpts.map((excerpt) => {
        const quote = clipText(excerptText(excerpt), 140);
        return (
          <div key={excerpt.id} className={styles['choice']}>
            <Checkbox
              checked={chosen.has(excerpt.id)}
              onChange={(on) => {
                const next = new Set(chosen);
                if (on) next.add(excerpt.id);
                else next.delete(excerpt.id);
                setChosen(next);
              }}
              label={quote}
              {...(excerpt.credibility === null ? {} : { hint: excerpt.credibility })}
            />
          </div>
        );
      })}
    </div>
  );
}
