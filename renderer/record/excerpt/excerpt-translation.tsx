// The translation of an excerpt: words, language and translator. It stands beside the quote, never in its place.
import { Plus } from 'lucide-react';
import type { Excerpt } from '../../../core/model/kinds/excerpt.ts';
import { languageSchema } from '../../../core/model/record.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { Field } from '../../ui/fields/field.tsx';
import { TextArea, TextField } from '../../ui/fields/text-field.tsx';
import { useDraft } from '../../ui/fields/use-draft.ts';
import { excerptWords as words } from '../../words/records/excerpts.ts';
import styles from './excerpt.module.css';

type Translation = NonNullable<Excerpt['translation']>;

/** Opens with a button; emptied words with the button under it take it away. */
export function ExcerptTranslation({
  excerpt,
  onChange,
  readOnly,
}: {
  excerpt: Excerpt;
  onChange: (translation: Translation | null) => void;
  readOnly: boolean;
}) {
  const session = useProject();
  const { translation } = excerpt;
  if (translation === null)
    return readOnly ? null : (
      <div>
        <Button
          size="small"
          icon={<Plus />}
          onClick={() => onChange({ text: '', language: 'en', translator: session.author })}
        >
          {words.addTranslation}
        </Button>
      </div>
    );
  return <Fields translation={translation} onChange={onChange} readOnly={readOnly} />;
}

function Fields({
  translation,
  onChange,
  readOnly,
}: {
  translation: Translation;
  onChange: (translation: Translation | null) => void;
  readOnly: boolean;
}) {
  const text = useDraft(translation.text, (value) => onChange({ ...translation, text: value }), {
    enter: false,
  });
  const language = useDraft(translation.language, (value) => {
    const tag = languageSchema.safeParse(value.trim());
    if (tag.success) onChange({ ...translation, language: tag.data });
  });
  const translator = useDraft(translation.translator, (value) =>
    onChange({ ...translation, translator: value.trim() }),
  );
  return (
    <div className={styles['group']}>
      <h3>{words.translation}</h3>
      <Field label={words.translationText}>
        <TextArea {...text} prose disabled={readOnly} lang={translation.language} />
      </Field>
      <Field label={words.translationLanguage} inline>
        <TextField {...language} disabled={readOnly} />
      </Field>
      <Field label={words.translator} inline>
        <TextField {...translator} disabled={readOnly} />
      </Field>
      {!readOnly && (
        <div>
          <Button size="small" onClick={() => onChange(null)}>
            {words.removeTranslation}
          </Button>
        </div>
      )}
    </div>
  );
}
