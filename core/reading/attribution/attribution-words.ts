// The form of a language's table of words by which a text says who says something. Data in the language's own spelling.

export type AttributionLanguage = 'en' | 'fr' | 'es' | 'ar';

export type AttributionWords = {
  readonly language: AttributionLanguage;
  /** Whether the verb stands before who says it as a rule (Arabic) or after it. */
  readonly verbFirst: boolean;
  /** Forms of verbs of saying, with what is written before them: "has said", "a déclaré". */
  readonly verbs: readonly string[];
  /** Of these, the ones that name right after them to whom it was said: "told Reuters". */
  readonly telling: readonly string[];
  /** Words before a verb that make it somebody else's: "was reported", "to say". */
  readonly notAfter: readonly string[];
  /** In front of to whom: "à l'AFP", "a EFE". */
  readonly to: readonly string[];
  /** In front of who says it: "according to". */
  readonly accordingTo: readonly string[];
  /** What somebody lets others know by: "statement"; what leads from it to whose it is, with the article in it: du, "le ". */
  readonly papers: { readonly words: readonly string[]; readonly by: Readonly<Record<string, string>> };
  /** Where the verb stands first: with what a speaker begins who stands before it all the same. */
  readonly subjects: readonly string[];
  /** Where the preposition of to whom is written with the next word: what a name of several words begins with. */
  readonly outlets: readonly string[];
  /** Words between a verb and what is said. */
  readonly that: readonly string[];
  /** In front of what somebody passes on: "citing official data". */
  readonly citing: readonly string[];
  /** Words that end the name of a speaker that was begun before them: "that", "on", "who". */
  readonly stops: readonly string[];
  /** Bodies that belong to a speaker behind one of these stops: "a doctor at the hospital". */
  readonly bodies: { readonly after: readonly string[]; readonly words: readonly string[] };
  /** Words that begin a clause about a speaker: "who", "that". */
  readonly relatives: readonly string[];
  /** Words in front of a speaker that say nothing of who it is: "meanwhile", "but". */
  readonly leads: readonly string[];
  /** Speakers that are named elsewhere. */
  readonly pronouns: readonly string[];
  /** Articles and other words with which somebody who is not named begins. */
  readonly articles: readonly string[];
  /** Plain words for speakers without an article: "officials", "witnesses". */
  readonly roles: readonly string[];
};

/** The words of a list that is easier to read as a line; `_` stands for a space. */
export const list = (line: string): string[] => line.split(' ').map((word) => word.replaceAll('_', ' '));
