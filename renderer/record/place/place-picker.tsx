// Which place a record is about: one that is there, or a new one by its name.

import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { foldText } from '../../../core/base/text-fold.ts';
import type { PlaceId } from '../../../core/model/kinds/place.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { placeName } from '../../../core/query/names/actor-name.ts';
import { addPlace } from '../../../core/store/commands/add-record.ts';
import { useProject, useRecord } from '../../state/project/use-project.tsx';
import { Button } from '../../ui/controls/button.tsx';
import { useFieldLinks } from '../../ui/fields/field.tsx';
import { Popover } from '../../ui/layers/popover.tsx';
import { timelineWords } from '../../words/records/timeline.ts';
import { NamePicker, type NameOption } from './place-name-picker.tsx';
import { useRun } from '../../commands/use-run.ts';

const text = timelineWords.placePicker;
const MOST = 30;

/** Places one of whose names holds the query, however accented or shaped; by the alphabet. */
export function findPlaces(reader: RecordReader, query: string): NameOption[] {
  const wanted = foldText(query).trim();
  return reader
    .ofKind('place')
    .filter((place) => place.names.some((name) => foldText(name.text).includes(wanted)))
    .map((place) => {
      const label = placeName(place, 'en');
      return { id: place.id, label, detail: place.names.find((name) => name.text !== label)?.text };
    })
    .sort((a, b) => a.label.localeCompare(b.label))
    .slice(0, MOST);
}

export type PlacePickerProps = {
  readonly value: PlaceId | null;
  readonly onChange: (id: PlaceId | null) => void;
  readonly readOnly: boolean;
};

/** A button with the place's name; it opens the list. Stands in a Field. */
export function PlacePicker({ value, onChange, readOnly }: PlacePickerProps) {
  const session = useProject();
  const run = useRun();
  const place = useRecord(value);
  const links = useFieldLinks();
  const [open, setOpen] = useState(false);
  const name = place === undefined ? text.none : placeName(place, 'en');
  const take = (id: PlaceId | null): void => {
    setOpen(false);
    onChange(id);
  };
  const create = (typed: string): void => {
    const known = session.store
      .ofKind('place')
      .find((one) => one.names.some((each) => foldText(each.text) === foldText(typed)));
    if (known !== undefined) return take(known.id);
    const id = session.env.newId('place');
    if (run(addPlace, { name: typed, id })) take(id);
  };
  if (readOnly) return <bdi>{place === undefined ? '' : name}</bdi>;
  return (
    <Popover
      label={text.places}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          {...links}
          aria-label={`${text.label}: ${name}`}
          variant="ghost"
          size="small"
          icon={<MapPin aria-hidden="true" />}
        >
          <bdi>{name}</bdi>
        </Button>
      }
    >
      <NamePicker
        label={text.find}
        find={(query) => [
          ...findPlaces(session.store, query),
          ...(value !== null && query === '' ? [{ id: '', label: text.clear }] : []),
        ]}
        onPick={(id) => {
          const picked = session.store.find(id);
          take(picked?.kind === 'place' ? picked.id : null);
        }}
        others={[{ label: text.create, run: create }]}
      />
    </Popover>
  );
}
