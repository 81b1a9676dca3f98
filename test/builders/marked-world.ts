// A project of wildly marked parts for property tests, in which every part carries a word of its own, and an oracle
// that says by the plain rules, without the code under test, which of the words may not leave under a cap.

import fc from 'fast-check';
import type { Brief } from '../../core/model/kinds/brief.ts';
import type { Excerpt } from '../../core/model/kinds/excerpt.ts';
import type { Marking } from '../../core/model/record.ts';
import type { RichBlock } from '../../core/model/text/rich-text.ts';
import type { Section } from '../../core/model/kinds/section.ts';
import { TLP_LABELS } from '../../core/query/marking/marking-order.ts';
import {
  bullets,
  cell,
  cite,
  doc,
  hop,
  makeWorld,
  mention,
  mentionEvent,
  OPTIONS,
  p,
  quote,
  range,
  supports,
  table,
  type World,
} from './records.ts';

export type MarkedPlan = {
  readonly briefMark: number;
  readonly sources: readonly number[];
  readonly sections: readonly {
    readonly mark: number;
    readonly kind: Section['sectionKind'];
    readonly inside: boolean;
    readonly passages: readonly { readonly source: number; readonly shape: number }[];
  }[];
};

/** -1: not marked; otherwise the place in TLP's order. */
const mark = fc.integer({ min: -1, max: TLP_LABELS.length - 1 });

export const markedPlans: fc.Arbitrary<MarkedPlan> = fc.record({
  briefMark: mark,
  sources: fc.array(mark, { minLength: 1, maxLength: 6 }),
  sections: fc.array(
    fc.record({
      mark,
      kind: fc.constantFrom('text', 'actors', 'timeline', 'sources', 'figures', 'judgements'),
      inside: fc.boolean(),
      passages: fc.array(fc.record({ source: fc.nat(5), shape: fc.nat(9) }), { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

export const tlp = (rank: number): Marking | null => {
  const label = TLP_LABELS[rank];
  return label === undefined ? null : { scheme: 'tlp', label };
};

export type MarkedWorld = {
  readonly world: World;
  readonly brief: Brief;
  /** Words that may not leave under a cap of this rank. */
  readonly secret: (cap: number, unmarked: 'asBrief' | 'bySources') => string[];
  /** Words of plain sentences, which have to stay when their section may. */
  readonly open: (cap: number, unmarked: 'asBrief' | 'bySources') => string[];
};

/** Builds the plan; `templateCopyId` belongs to a copy made in the same world. */
export function markedWorld(plan: MarkedPlan, definition: Record<string, never>): MarkedWorld {
  const world = makeWorld();
  const brief = world.brief({
    templateCopyId: world.templateCopy(definition).id,
    marking: tlp(plan.briefMark),
  });
  let made = 0;
  const word = (name: string): string => {
    made += 1;
    return `${name}q${made}z`;
  };
  /** Each word with the rank of what it rests on; of several ranks, the highest. */
  const rests: { word: string; rank: number }[] = [];
  const sections: { mark: number; parent: number | null; words: string[]; plain: string }[] = [];
  const note = (words: string, rank: number) => {
    rests.push({ word: words, rank });
    return words;
  };
  const own = (name: string): string => note(word(name), plan.briefMark);
  Object.assign(brief, {
    title: `About ${own('about')}`,
    subtitle: own('subtitle'),
    issueNumber: own('issue'),
    authors: [own('analyst')],
    contact: own('contact'),
    distribution: own('readers'),
  });
  const excerpts: { excerpt: Excerpt; rank: number }[] = plan.sources.map((rank) => {
    const source = world.source({
      title: `The title ${note(word('title'), rank)} of it`,
      outlet: note(word('outlet'), rank),
      authors: [note(word('author'), rank)],
      url: `https://example.org/${note(word('url'), rank)}`,
      marking: tlp(rank),
    });
    const excerpt = world.excerpt(
      source,
      `They said ${note(word('quote'), rank)} and nothing more than that`,
      {
        attribution: [hop({ descriptor: note(word('speaker'), rank) })],
        translation: {
          text: `In other words ${note(word('said'), rank)} it was`,
          language: 'en',
          translator: '',
        },
      },
    );
    return { excerpt, rank };
  });
  const at = (index: number) =>
    excerpts[index % excerpts.length] ?? (excerpts[0] as (typeof excerpts)[number]);
  const actors = excerpts.map(({ excerpt, rank }) =>
    world.actor(note(word('Actor'), rank), {
      facts: [{ id: 'f1', label: 'Born', value: note(word('fact'), rank), evidence: supports(excerpt) }],
    }),
  );
  const events = excerpts.map(({ excerpt, rank }, index) => {
    const next = at(index + 1);
    return world.event(note(word('event'), rank), '2014-05-16', {
      evidence: supports(excerpt),
      competingDates: [
        { date: { edtf: '2014-05-17', typed: null, zone: null }, evidence: supports(next.excerpt) },
      ],
    });
  });
  const figure = world.figure(
    'How many were there?',
    excerpts.map(({ excerpt, rank }, index) =>
      world.report(note(word('claimant'), rank), [cell('killed', 9_000 + index)], { excerptId: excerpt.id }),
    ),
  );
  for (const { excerpt, rank } of excerpts)
    world.judgement(doc(p(note(word('judged'), rank))), { basis: supports(excerpt) });

  // A range tells its lowest and its highest report, which are the first and the last.
  const ends = Math.max(excerpts[0]?.rank ?? -1, excerpts.at(-1)?.rank ?? -1);
  let parent: { id: Section['id']; index: number } | null = null;
  for (const [index, planned] of plan.sections.entries()) {
    const words: string[] = [];
    const own = (name: string) => {
      const made = word(name);
      words.push(made);
      return made;
    };
    const plain = own('plain');
    const passage = (source: number, shape: number): RichBlock => {
      const { excerpt, rank } = at(source);
      const said = own('passage');
      rests.push({ word: said, rank: shape === 6 ? ends : rank });
      const actor = actors[source % actors.length] ?? actors[0];
      const event = events[source % events.length] ?? events[0];
      if (actor === undefined || event === undefined) return p(said);
      switch (shape) {
        case 0:
          return p(`${said} pasted: `, excerpt.segments[0]?.exact ?? '');
        case 1:
          return bullets('An item.', p(`${said} in a list`, cite(excerpt)));
        case 2:
          return quote(p(said), p('and so on', cite(excerpt)));
        case 3: {
          const built = table(['Head', 'Other'], [said, 'cell']);
          const row = built.type === 'table' ? built.content[1] : undefined;
          row?.content[1]?.content.push(p('cited', cite(excerpt)));
          return built;
        }
        case 4:
          return p(`${said} by `, mention(actor));
        case 5:
          return p(`${said} at `, mentionEvent(event));
        case 6:
          return p(`${said}: `, range(figure));
        case 7:
          return p(`${said} by `, actor.names[0]?.text ?? '');
        case 8:
          return p(`${said} `, {
            type: 'text',
            text: 'there',
            marks: [{ type: 'link', attrs: { href: `${sourceUrl(world, excerpt)}` } }],
          });
        default:
          return p(said, cite(excerpt));
      }
    };
    const inside: boolean = planned.inside && parent !== null;
    const section = world.section(brief, {
      title: `Part ${own('heading')}`,
      sectionKind: planned.kind,
      marking: tlp(planned.mark),
      parentId: inside ? (parent?.id ?? null) : null,
      options: { ...OPTIONS_ALL },
      content: doc(
        p(`${plain} is said here.`),
        ...planned.passages.map((each) => passage(each.source, each.shape)),
      ),
    });
    sections.push({ mark: planned.mark, parent: inside ? (parent?.index ?? null) : null, words, plain });
    if (!inside) parent = { id: section.id, index };
  }

  const above = (cap: number, unmarked: 'asBrief' | 'bySources') =>
    sections.map((section, index) => {
      let mark = section.mark;
      for (let up = section.parent; mark === -1 && up !== null; up = sections[up]?.parent ?? null)
        mark = sections[up]?.mark ?? -1;
      if (mark !== -1) return { index, above: mark > cap };
      return { index, above: unmarked === 'asBrief' && plan.briefMark > cap };
    });
  return {
    world,
    brief,
    secret: (cap, unmarked) => [
      ...rests.filter(({ rank }) => rank > cap).map((item) => item.word),
      ...above(cap, unmarked)
        .filter((item) => item.above && plan.sections[item.index]?.kind !== 'sources')
        .flatMap(({ index }) => sections[index]?.words ?? []),
    ],
    open: (cap, unmarked) =>
      above(cap, unmarked)
        .filter((item) => !item.above)
        .map(({ index }) => sections[index]?.plain ?? ''),
  };
}

const OPTIONS_ALL: Section['options'] = { ...OPTIONS, sources: 'all' };

const sourceUrl = (world: World, excerpt: Excerpt): string => {
  const source = world.records.find((record) => record.id === excerpt.sourceId);
  return source?.kind === 'source' ? (source.url ?? '') : '';
};
