// What a source came with, and what came with it: the mail of a file, the files of a mail.
import type { Source } from '../../../core/model/kinds/source.ts';
import { navigate } from '../../state/window/navigation.ts';
import { useQuery, useRecord } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { sourceWords } from '../../words/records/sources.ts';
import { Fact } from './source-lines.tsx';
import styles from './sources-place.module.css';

/** Nothing for a source that came alone. */
export function Attachments({ source }: { source: Source }) {
  const carrier = useRecord(source.attachedTo);
  const files = useQuery(
    (reader) =>
      reader
        .referrersOf(source.id)
        .filter((record): record is Source => record.kind === 'source' && record.attachedTo === source.id),
    [source.id],
  );
  return (
    <>
      {carrier !== undefined && (
        <Fact term={sourceWords.cameWith}>
          <SourceLink source={carrier} />
        </Fact>
      )}
      {files.length > 0 && (
        <Fact term={sourceWords.files}>
          <ul className={styles['files']}>
            {files.map((each) => (
              <li key={each.id}>
                <SourceLink source={each} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}

const SourceLink = ({ source }: { source: Source }) => (
  <Button
    variant="link"
    size="small"
    onClick={() => navigate({ place: 'sources', sourceId: source.id, excerptId: null })}
  >
    <bdi>{source.title.trim() === '' ? sourceWords.untitled : source.title}</bdi>
  </Button>
);
