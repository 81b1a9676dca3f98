// What a copy for somebody else was made of, and what stayed behind.

/** Of what something was left out; records are called by their kind, parts of them by their own. */
export type LeftOutWhat = 'source' | 'original' | 'excerpt' | 'remark' | 'passage' | 'picture' | 'other';

/** One thing that stayed behind, as the analyst calls it: for the analyst alone. */
export type LeftOut = { readonly what: LeftOutWhat; readonly title: string };

/** How much of what, for somebody who is about to write one, and for who wrote it. */
export type SharingReport = {
  /** Protected actors, and speakers whom only sources that are not on the record name, who go as what is printed of them. */
  readonly actorsDescribed: number;
  /** Sources in whose text or details names were hidden. */
  readonly sourcesRedacted: number;
  /** Sources that go as what their terms of use let through. */
  readonly sourcesUnderTerms: number;
  readonly leftOut: readonly LeftOut[];
};

/** How many things of a sort stayed behind. */
export const leftOutOf = ({ leftOut }: SharingReport, what: LeftOutWhat): number =>
  leftOut.filter((each) => each.what === what).length;
