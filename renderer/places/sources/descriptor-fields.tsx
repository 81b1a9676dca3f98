// The source descriptor in words: quality, credibility, currency, bias and access (ICD 206).
import type { Source } from '../../../core/model/kinds/source.ts';
import styles from './sources-place.module.css';
import { Line } from './source-lines.tsx';
import { sourceWords } from '../../words/records/sources.ts';

const text = sourceWords.field;

const NO_DESCRIPTOR = { quality: '', credibility: '', currency: '', bias: '', access: '' };

export function DescriptorFields({
  source,
  onChange,
}: {
  source: Source;
  onChange: (descriptor: Source['descriptor']) => void;
}) {
  const descriptor = source.descriptor ?? NO_DESCRIPTOR;
  const set = (patch: Partial<typeof NO_DESCRIPTOR>): void => {
    const next = { ...descriptor, ...patch };
    onChange(Object.values(next).every((value) => value.trim() === '') ? null : next);
  };
  return (
    <section className={styles['descriptor']} aria-label={text.descriptor}>
      <h3>
        {text.descriptor} <span>{text.descriptorNote}</span>
      </h3>
      {(['quality', 'credibility', 'currency', 'bias', 'access'] as const).map((key) => (
        <Line
          key={key}
          label={text[key]}
          value={descriptor[key]}
          wrap
          onCommit={(value) => set({ [key]: value })}
        />
      ))}
    </section>
  );
}
