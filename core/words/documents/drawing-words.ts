// The words of drawn drawings: labels inside them, captions, and the sentences that tell what they show to those who
// can't see them. One table a language; a language without one gets English.

import type { ActorType } from '../../model/kinds/actor.ts';
import type { Relation } from '../../model/kinds/relation.ts';
import { arabicDrawingWords } from './drawing-words-ar.ts';
import { englishDrawingWords } from './drawing-words-en.ts';
import { frenchDrawingWords } from './drawing-words-fr.ts';

export type RelationType = Relation['relationType'];

export type DrawingWords = {
  /** After the caption of a drawing that goes on in another: "(1 of 3)". */
  readonly part: (number: string, count: string) => string;
  /** A list in a sentence: "A, B and C". */
  readonly list: (parts: readonly string[]) => string;
  readonly stop: string;
  readonly contested: string;
  readonly network: {
    readonly caption: string;
    /** On the line between two actors, seen from the one it starts at. */
    readonly edge: Readonly<Record<RelationType, string>>;
    readonly sentence: Readonly<Record<RelationType, (from: string, to: string) => string>>;
    readonly role: (person: string, title: string, organisation: string) => string;
    readonly shows: (count: string, actors: string) => string;
    readonly relations: string;
    /** The actors that no relation joins to another one: under the drawing, and in its words. */
    readonly unconnected: (actors: string) => string;
    readonly dashed: string;
    readonly types: Readonly<Record<ActorType, string>>;
  };
  readonly timeline: {
    /** `byActor`: whether the events stand in lanes of actors. */
    readonly caption: (dates: string, byActor: boolean) => string;
    readonly shows: (dates: string, count: string, byActor: boolean) => string;
    readonly alsoDated: (date: string) => string;
    readonly legend: Readonly<Record<'day' | 'span' | 'uncertain' | 'competing' | 'continues', string>>;
  };
  /** In the place of words for a picture that nobody described. */
  readonly undescribedPicture: string;
};

const TABLES: Readonly<Record<string, DrawingWords>> = {
  en: englishDrawingWords,
  ar: arabicDrawingWords,
  fr: frenchDrawingWords,
};

/** The words for a BCP 47 language; English where there is no table for it. */
export const drawingWords = (language: string): DrawingWords =>
  TABLES[language.toLowerCase().split('-')[0] ?? ''] ?? englishDrawingWords;
