// How an actor or speaker is called where it is printed. The one place that decides about protected actors.

import { isolated } from '../../base/isolate.ts';
import { capitalised } from '../../base/sentence-start.ts';
import type { Actor } from '../../model/kinds/actor.ts';
import type { Place } from '../../model/kinds/place.ts';
import type { RecordName, Speaker } from '../../model/record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';

export type NameOptions = {
  /** BCP 47 language of the text the name stands in. */
  readonly language?: string;
  /** ISO 15924; wins over the language's usual script. */
  readonly script?: string;
  /** `hide` (the rule for everything printed): a protected actor is called what it is protected as. */
  readonly protected: 'hide' | 'show';
};

const SCRIPTS: Readonly<Record<string, string>> = {
  ar: 'Arab',
  fa: 'Arab',
  ur: 'Arab',
  he: 'Hebr',
  ru: 'Cyrl',
  uk: 'Cyrl',
  el: 'Grek',
};

const base = (language: string | null | undefined): string => language?.toLowerCase().split('-')[0] ?? '';

/**
 * The name for a language or script: preferred names first (of the language, then of its script, then any), then
 * others of that script, then whatever stands first. A protected actor gives `protectedAs` when told to hide.
 */
export function preferredName(actor: Actor, options: NameOptions): string {
  if (actor.protected && options.protected === 'hide') return actor.protectedAs;
  return bestName(actor.names, options)?.text ?? '';
}

/** The name of a place for a language. */
export const placeName = (place: Place, language: string): string =>
  bestName(place.names, { language })?.text ?? '';

function bestName(
  names: readonly RecordName[],
  options: { language?: string; script?: string },
): RecordName | undefined {
  const script = options.script ?? (options.language ? (SCRIPTS[base(options.language)] ?? 'Latn') : null);
  const preferred = names.filter((name) => name.nameKind === 'preferred');
  return (
    preferred.find(
      (name) =>
        options.language !== undefined &&
        base(name.language) === base(options.language) &&
        (options.script === undefined || name.script === options.script),
    ) ??
    preferred.find((name) => name.script === script) ??
    names.find((name) => name.script === script && name.nameKind !== 'misspelling') ??
    preferred[0] ??
    names[0]
  );
}

/** An actor as a document prints it: never the name of a protected one, also when no words for it were given. */
export function nameOfActor(actor: Actor, words: DocumentWords): string {
  const name = preferredName(actor, { language: words.language, protected: 'hide' });
  if (name.trim() !== '') return name;
  return actor.protected ? words.protectedPerson : words.untitled;
}

/** The same where it begins a sentence or stands by itself: what a protected one is called are words, which begin with a capital. */
export function nameInFront(actor: Actor, words: DocumentWords, language: string): string {
  const name = nameOfActor(actor, words);
  return actor.protected ? capitalised(name, language) : name;
}

/**
 * A speaker as printed: the actor's name, with the descriptor after it where both are given ("Ajwa Belad, citing
 * official data"); the descriptor alone where nobody is named. Nothing beside the words for a protected actor.
 */
export function nameOfSpeaker(reader: RecordReader, speaker: Speaker, words: DocumentWords): string {
  const actor = speaker.actorId === null ? undefined : reader.get(speaker.actorId);
  const descriptor = isolated(speaker.descriptor?.trim() ?? '', words.dir);
  if (actor === undefined) return descriptor === '' ? words.unknownSpeaker : descriptor;
  const name = isolated(nameOfActor(actor, words), words.dir);
  return actor.protected || descriptor === '' ? name : `${name}${words.comma}${descriptor}`;
}
