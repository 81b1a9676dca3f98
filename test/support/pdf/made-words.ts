// Sentences by the thousand, each another, for texts whose order is measured. Seeded.

const WORDS =
  `harbour office boats empty western pier dawn people expected board evening relatives quay spokesman coast guard number missing children
fishermen engines cold food largest governor ordered port closed divers search channel lighthouses nobody claimed names filed similar found
kilometres further passengers turned week later hills council decide ferry sail again towed old dock police fence lamp teacher upper town
heard shots garrison denies fired price fish doubled market families asked parish help rain coming days harder still municipality represented
considerable negotiations administration determined independent reconciliation ceremony operational available documented economically
generation military territory monitoring delegation civilian population corridor humanitarian telephone government representatives reported
disagreement securities development telegraph material separated battalion residents evacuated cooperation interior minister visited
laboratory catalogue memory positive dominated valuable military delivery general policy vehicle company opinion capital`.split(
    /\s+/u,
  );
const SMALL =
  'the a of in to and for with on at by from that had was were near before after under about into over since while'.split(
    ' ',
  );

export type Words = {
  readonly random: () => number;
  readonly sentence: () => string;
  readonly paragraph: (sentences: number) => string;
};

/** Mulberry32: the same words for the same seed. */
export function madeWords(seed: number): Words {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const sentence = (): string => {
    const count = 8 + Math.floor(random() * 14);
    const words = Array.from({ length: count }, (_, at) => pick(at % 2 === 0 ? SMALL : WORDS));
    if (random() < 0.15) words[3] = String(10 + Math.floor(random() * 9_000));
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${pick(WORDS)}.`;
  };
  return {
    random,
    sentence,
    paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
  };
}
