// The two dates between which a role or relation held.

import type { DateValue, EvidenceLink } from '../../../../core/model/record.ts';
import { showRecord } from '../../../kinds/show-record.ts';
import { useProject, useQuery } from '../../../state/project/use-project.tsx';
import { actorWords } from '../../../words/records/actors.ts';
import { words } from '../../../words/en.ts';
import { DateField } from '../../date-field.tsx';
import { referenceOfEvidence } from '../../evidence/evidence-reference.ts';

/** Two fields; relative dates count from the evidence's source. */
export function PeriodFields({
  from,
  to,
  evidence,
  onChange,
  readOnly,
}: {
  readonly from: DateValue | null;
  readonly to: DateValue | null;
  readonly evidence: readonly EvidenceLink[];
  readonly onChange: (patch: { from?: DateValue | null; to?: DateValue | null }) => void;
  readonly readOnly: boolean;
}) {
  const session = useProject();
  const { reference, sourceId } = useQuery((reader) => referenceOfEvidence(reader, evidence), [evidence]);
  const give = sourceId === null ? undefined : () => void showRecord(session, sourceId);
  return (
    <>
      {(!readOnly || from !== null) && (
        <DateField
          label={actorWords.from}
          value={from}
          onChange={(date) => onChange({ from: date })}
          reference={reference.day}
          zone={reference.zone}
          onGiveReference={give}
          placeholder={words.ui.notGiven}
          disabled={readOnly}
        />
      )}
      {(!readOnly || to !== null) && (
        <DateField
          label={actorWords.to}
          value={to}
          onChange={(date) => onChange({ to: date })}
          reference={reference.day}
          zone={reference.zone}
          onGiveReference={give}
          placeholder={words.ui.notGiven}
          disabled={readOnly}
        />
      )}
    </>
  );
}
