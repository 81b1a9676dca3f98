// Asks once for the publication date of a source, when a relative date counts from it.
import { useState } from 'react';
import type { DateValue } from '../../core/model/record.ts';
import { dayOfDate } from '../../core/query/evidence/reference-date.ts';
import { DateField } from '../record/date-field.tsx';
import { Button } from '../ui/controls/button.tsx';
import { Dialog } from '../ui/layers/dialog.tsx';
import { readerWords } from '../words/reader.ts';

const text = readerWords.askPublished;

export type PublishedDialogProps = {
  title: string;
  typed: string;
  onClose: () => void;
  /** A date that is one day; null for "not known". */
  onAnswer: (published: DateValue | null) => void;
};

/** Closing it adds nothing; "Add without a date" goes on. */
export function PublishedDialog({ title, typed, onClose, onAnswer }: PublishedDialogProps) {
  const [date, setDate] = useState<DateValue | null>(null);
  // What stands in the field counts at once: the button must not wait for the field to be left.
  const [reading, setReading] = useState<DateValue | null>(null);
  const given = reading ?? date;
  const isDay = dayOfDate(given) !== null;
  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      title={text.title}
      description={text.body(typed, title)}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{text.without}</Button>
          <Button variant="primary" disabled={!isDay} onClick={() => onAnswer(given)}>
            {text.give}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay) onAnswer(given);
        }}
      >
        <DateField
          label={text.field}
          hint={given !== null && !isDay ? text.notADay : text.hint}
          value={date}
          reference={null}
          countsFromItself
          zone={null}
          effects
          onChange={setDate}
          onReading={setReading}
          placeholder="18 May 2014"
        />
      </form>
    </Dialog>
  );
}
