// The file that a source was taken from, with its fingerprint.
import { Copy } from 'lucide-react';
import type { Source } from '../../../core/model/kinds/source.ts';
import { shortHash } from '../../words/files/short-hash.ts';
import { copyText } from '../../state/window/copy-text.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { sourceWords } from '../../words/records/sources.ts';
import styles from './sources-place.module.css';
import { Fact } from './source-lines.tsx';

const text = sourceWords.field;

export function Original({ source }: { source: Source }) {
  const { show } = useToasts();
  const { original } = source.assets;
  if (original === null) return <Fact term={text.original}>{text.noOriginal}</Fact>;
  return (
    <Fact term={text.original}>
      <span className={styles['withButton']}>
        <span>
          {original.fileName !== null && <bdi className={styles['file']}>{original.fileName}</bdi>}
          {sourceWords.bytes(original.byteLength)} · SHA-256{' '}
          <code title={original.sha256}>{shortHash(original.sha256)}</code>
        </span>
        <IconButton
          size="small"
          label={text.copyHash}
          icon={<Copy />}
          onClick={() => {
            if (copyText(original.sha256)) show({ message: text.copied, tone: 'done' });
          }}
        />
      </span>
    </Fact>
  );
}
