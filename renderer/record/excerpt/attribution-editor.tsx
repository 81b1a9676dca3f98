// The chain of who says it: hops from the writer inwards, each an actor or a description.
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AttributionHop } from '../../../core/model/kinds/excerpt.ts';
import { emptyHop } from '../../../core/model/kinds/excerpt.ts';
import { ratedNamesOfHop } from '../../../core/query/evidence/ratings.ts';
import { isEmptyHop } from '../../../core/query/evidence/speakers-of.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/checkbox.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { excerptWords } from '../../words/records/excerpts.ts';
import { letterWords } from '../../words/files/letters.ts';
import { ActorPicker } from '../actor/actor-picker.tsx';
import styles from './excerpt.module.css';
import { LetterField } from '../letter-field.tsx';

export type AttributionEditorProps = {
  value: readonly AttributionHop[];
  onChange: (hops: AttributionHop[]) => void;
  readOnly: boolean;
};

/** Every field is optional. A speaker of whom nothing is said yet stands in the form alone. */
export function AttributionEditor({ value: kept, onChange: keep, readOnly }: AttributionEditorProps) {
  /** After how many kept speakers one was begun: it is kept itself as soon as there is one more. */
  const [begunAfter, setBegunAfter] = useState<number | null>(null);
  const blank = begunAfter === kept.length;
  const value = blank ? [...kept, emptyHop] : kept;
  // Fields try this while they are typed in: it must do nothing but hand on.
  const onChange = (hops: AttributionHop[]): void => keep(hops.filter((hop) => !isEmptyHop(hop)));
  const change = (at: number, patch: Partial<AttributionHop>): void =>
    onChange(value.map((hop, index) => (index === at ? { ...hop, ...patch } : hop)));
  const group = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    const boxes = group.current?.querySelectorAll<HTMLElement>('[role="combobox"]');
    boxes?.[boxes.length - 1]?.focus();
  }, [value.length]);
  return (
    <fieldset ref={group} className={styles['group']} disabled={readOnly}>
      <legend>
        {excerptWords.who} <span>{excerptWords.whoNote}</span>
      </legend>
      {value.map((hop, index) => (
        // Hops have no identity of their own: a hop is its place in the chain.
        <Hop
          key={index}
          number={index + 1}
          hop={hop}
          onChange={(patch) => change(index, patch)}
          onRemove={() => {
            if (isEmptyHop(hop)) setBegunAfter(null);
            else onChange(value.filter((_, at) => at !== index));
          }}
          readOnly={readOnly}
        />
      ))}
      {!readOnly && (
        <Button
          size="small"
          disabled={blank}
          icon={<Plus />}
          onClick={() => {
            added.current = true;
            setBegunAfter(kept.length);
          }}
        >
          {excerptWords.addHop}
        </Button>
      )}
    </fieldset>
  );
}

function Hop(props: {
  number: number;
  hop: AttributionHop;
  onChange: (patch: Partial<AttributionHop>) => void;
  onRemove: () => void;
  readOnly: boolean;
}) {
  const { number, hop, onChange } = props;
  const words = excerptWords.hop;
  const names = useQuery((reader) => ratedNamesOfHop(reader, hop), [hop]);
  const line = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const descriptor = useDraft(hop.descriptor ?? '', (text) => onChange({ descriptor: line(text) }));
  const verb = useDraft(hop.verb ?? '', (text) => onChange({ verb: line(text) }));
  const to = useDraft(hop.to ?? '', (text) => onChange({ to: line(text) }));
  return (
    <div className={styles['hop']} role="group" aria-label={words.label(number)}>
      <Field label={words.actor} inline>
        <div className={styles['withButton']}>
          <ActorPicker
            label={words.actor}
            value={hop.actorId}
            disabled={props.readOnly}
            onChange={(actorId) => onChange({ actorId, named: actorId !== null || hop.named })}
            onWords={(text) => onChange({ descriptor: text })}
          />
          {!props.readOnly && (
            <IconButton
              size="small"
              label={words.remove(number)}
              icon={<Trash2 />}
              onClick={props.onRemove}
            />
          )}
        </div>
      </Field>
      <Field label={words.descriptor} inline>
        <TextField {...descriptor} placeholder={words.descriptorPlaceholder} />
      </Field>
      <Field label={words.verb} inline>
        <TextField {...verb} placeholder={words.verbPlaceholder} />
      </Field>
      <Field label={words.to} inline>
        <TextField {...to} placeholder={words.toPlaceholder} />
      </Field>
      <Checkbox checked={hop.named} onChange={(named) => onChange({ named })} label={words.named} />
      <LetterField
        label={words.reliability}
        names={names}
        unnamed={letterWords.unnamed}
        own={hop.reliability}
        ownLabel={letterWords.ownOfPassage}
        onOwn={(reliability) => onChange({ reliability })}
        readOnly={props.readOnly}
      />
    </div>
  );
}
