// Places, in which events happen and that figures are about.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { scriptOf } from '../../base/script-of.ts';
import { common, recordNameSchema } from '../record.ts';
import { searchNames } from '../text/search-words.ts';
import { type Kind, type OwnFields, plainKind } from './kind.ts';

export const placeSchema = z.strictObject({
  ...common('place'),
  names: z.array(recordNameSchema).min(1).max(200),
  /** WGS 84 degrees. */
  coordinates: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
  precision: z.enum(['exact', 'settlement', 'district', 'region', 'country']).nullable(),
});
export type Place = z.infer<typeof placeSchema>;
export type PlaceId = IdOf<'place'>;

/** A new one, of which the name is known. */
export const newPlaceFields = (name: string): OwnFields<Place> => ({
  names: [{ text: name, script: scriptOf(name), language: null, nameKind: 'preferred' }],
  coordinates: null,
  precision: null,
});

export const placeKind: Kind<Place> = {
  ...plainKind,
  schema: placeSchema,
  words: { one: 'place', many: 'places' },
  title: ({ names }) => (names.find((name) => name.nameKind === 'preferred') ?? names[0])?.text ?? '',
  refers: () => ({}),
  searched: ({ names }) => ({ title: searchNames(names), body: '' }),
  standIn: ({ title }) => newPlaceFields(title),
};
