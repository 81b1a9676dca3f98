// Adds an actor, event, place or figure with its starting fields and what the caller knows.

import { type AppError } from '../../base/app-error.ts';
import type { IdOf } from '../../base/ids.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { newActorFields } from '../../model/kinds/actor.ts';
import { newEventFields } from '../../model/kinds/event.ts';
import { newFigureFields } from '../../model/kinds/figure.ts';
import { newPlaceFields } from '../../model/kinds/place.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import type { Change } from '../change.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command, CommandEnv } from '../command.ts';
import type { RecordReader } from '../record-reader.ts';

export type AddActorInput = {
  readonly name: string;
  readonly fields?: Patch<'actor'>;
  readonly id?: IdOf<'actor'>;
};

/** Adds an actor. Fails with `invalid-input` when the name is blank. */
export const addActor: Command<AddActorInput> = (state, input, env) =>
  addNamed(
    state,
    env,
    'actor',
    input.name,
    (name) => ({ ...newActorFields(name), ...input.fields }),
    input.id,
  );

export type AddEventInput = {
  readonly title: string;
  readonly fields?: Patch<'event'>;
  readonly id?: IdOf<'event'>;
};

/** Adds an event. Fails with `invalid-input` when the title is blank. */
export const addEvent: Command<AddEventInput> = (state, input, env) =>
  addNamed(
    state,
    env,
    'event',
    input.title,
    (title) => ({ ...newEventFields(title), ...input.fields }),
    input.id,
  );

export type AddPlaceInput = {
  readonly name: string;
  readonly fields?: Patch<'place'>;
  readonly id?: IdOf<'place'>;
};

/** Adds a place. Fails with `invalid-input` when the name is blank. */
export const addPlace: Command<AddPlaceInput> = (state, input, env) =>
  addNamed(
    state,
    env,
    'place',
    input.name,
    (name) => ({ ...newPlaceFields(name), ...input.fields }),
    input.id,
  );

export type AddFigureInput = {
  readonly question: string;
  readonly fields?: Patch<'figure'>;
  readonly id?: IdOf<'figure'>;
};

/** Adds a disputed figure. Fails with `invalid-input` when the question is blank. */
export const addFigure: Command<AddFigureInput> = (state, input, env) =>
  addNamed(
    state,
    env,
    'figure',
    input.question,
    (question) => ({ ...newFigureFields(question), ...input.fields }),
    input.id,
  );

function addNamed<K extends 'actor' | 'event' | 'place' | 'figure'>(
  state: RecordReader,
  env: CommandEnv,
  kind: K,
  name: string,
  fields: (name: string) => Required<Patch<K>>,
  id?: IdOf<K>,
): Result<Change, AppError> {
  const trimmed = name.replace(/\s+/gu, ' ').trim();
  if (trimmed === '') return err({ kind: 'invalid-input', field: 'name', reason: 'it is empty' });
  const draft = new ChangeDraft(state, env);
  const added = draft.add(kind, fields(trimmed), id ?? env.newId(kind));
  const record = draft.find(added);
  return ok(draft.change(`add-${kind}`, record === undefined ? trimmed : titleOfRecord(record)));
}
