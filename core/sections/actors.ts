// A section of actors: each with name, names in other scripts, summary, roles and facts with their notes.

import { isolated, withoutTurns } from '../base/isolate.ts';
import type { Block, Inline } from '../document/tree.ts';
import type { Actor } from '../model/kinds/actor.ts';
import type { RichText } from '../model/text/rich-text.ts';
import type { Section } from '../model/kinds/section.ts';
import { nameInFront, nameOfActor } from '../query/names/actor-name.ts';
import { recordNoteKey } from '../query/note-keys.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { actorsOfSection, excerptIdsWith } from '../query/outline/section-view.ts';
import { hasRelations, networkBlocks } from './actor-network.ts';
import { type PrintedPart, printedNote, printedText, type SectionKind } from './section-kind.ts';
import { type AssemblyContext, cell, dateText, field, paragraph, text } from '../parts/assembly-context.ts';
import { withNote } from '../parts/citations.ts';
import { richTextToBlocks } from '../parts/rich-text-to-blocks.ts';

/**
 * The network of the section's actors where it is asked for, then each actor under a heading of `level`, and those of
 * whom only the name is known in one paragraph. A protected actor shows neither names nor facts.
 */
function actorBlocks(context: AssemblyContext, section: Section, level: number): Block[] {
  const actors = actorsOfSection(context.reader, section);
  const bare = actors.filter(isBare);
  return [
    ...networkBlocks(context, section),
    ...actors.filter((actor) => !isBare(actor)).flatMap((actor) => profile(context, section, actor, level)),
    ...(bare.length === 0 ? [] : [paragraph('body', namesInARow(context, bare))]),
  ];
}

/** Nothing is known of it beside its names: a heading of its own would stand over nothing. */
const isBare = ({ summary, picture, roles, facts, protected: guarded }: Actor): boolean =>
  isEmpty(summary) && (guarded || (picture === null && roles.length === 0 && facts.length === 0));

const isEmpty = (text: RichText | null): boolean =>
  (text?.content ?? []).every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0);

/** "Khalifa Haftar, also خليفة حفتر; Ansar al-Sharia (armed group)." A person needs no word that it is one. */
function namesInARow(context: AssemblyContext, actors: readonly Actor[]): Inline[] {
  const { words } = context;
  const inlines: Inline[] = [];
  for (const actor of actors) {
    const first = inlines.length === 0;
    if (!first) inlines.push(text(words.semicolon));
    const name = first ? nameInFront(actor, words, context.brief.language) : nameOfActor(actor, words);
    inlines.push(field(words, name, { bold: true }));
    if (actor.actorType !== 'person')
      inlines.push(text(` (${lowerFirst(words.actorTypes[actor.actorType])})`, { colour: 'muted' }));
    if (!actor.protected) inlines.push(...otherNames(context, actor, words.comma));
  }
  return [...inlines, text('.')];
}

const lowerFirst = (value: string): string => `${value.charAt(0).toLowerCase()}${value.slice(1)}`;

function profile(context: AssemblyContext, section: Section, actor: Actor, level: number): Block[] {
  const { words } = context;
  const headingLevel = Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6;
  const blocks: Block[] = [
    {
      type: 'heading',
      level: headingLevel,
      id: `actor-${section.id.replace(':', '-')}-${actor.id.replace(':', '-')}`,
      number: null,
      dir: null,
      lang: null,
      inlines: [text(nameInFront(actor, words, context.brief.language))],
    },
  ];
  const meta: Inline[] = [text(words.actorTypes[actor.actorType])];
  if (!actor.protected) meta.push(...otherNames(context, actor, ' · '));
  blocks.push(paragraph('meta', meta, { keepNext: true }));
  blocks.push(
    ...richTextToBlocks(context, actor.summary, {
      sectionId: section.id,
      ownerId: actor.id,
      headingLevel: headingLevel + 1,
      role: 'body',
    }),
  );
  if (actor.protected) return blocks;
  if (actor.picture !== null && /^image\/(png|jpeg)$/u.test(actor.picture.mediaType))
    blocks.push({
      type: 'illustration',
      content: {
        kind: 'image',
        media: actor.picture.sha256,
        mediaType: actor.picture.mediaType === 'image/png' ? 'image/png' : 'image/jpeg',
      },
      alt: withoutTurns(nameOfActor(actor, words)),
      width: 0.25,
      caption: null,
      id: `picture-${section.id.replace(':', '-')}-${actor.id.replace(':', '-')}`,
    });
  blocks.push(...roleList(context, section, actor), ...factTable(context, section, actor));
  return blocks;
}

function otherNames(context: AssemblyContext, actor: Actor, before: string): Inline[] {
  const { words } = context;
  const main = nameOfActor(actor, words);
  const others = actor.names.filter((name) => name.text !== main && name.nameKind !== 'misspelling');
  if (others.length === 0) return [];
  const inlines: Inline[] = [text(`${before}${words.actors.alsoKnownAs} `)];
  for (const [index, name] of others.entries()) {
    if (index > 0) inlines.push(text(words.comma));
    const rtl = name.script === 'Arab' || name.script === 'Hebr';
    inlines.push(
      field(words, name.text, {}, name.language, rtl ? 'rtl' : name.script === null ? null : 'ltr'),
    );
  }
  return inlines;
}

function roleList(context: AssemblyContext, section: Section, actor: Actor): Block[] {
  const { words, reader } = context;
  if (actor.roles.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      format: 'decimal',
      start: 1,
      items: actor.roles.map((role) => {
        const organisation = role.organisationId === null ? undefined : reader.get(role.organisationId);
        const name =
          organisation === undefined
            ? role.organisation
            : role.title === ''
              ? nameInFront(organisation, words, context.brief.language)
              : nameOfActor(organisation, words);
        const dates = [role.from, role.to].map((date) => (date === null ? '' : dateText(context, date)));
        const period = dates.every((date) => date === '') ? '' : dates.join('–');
        const [title, held] = [role.title, name ?? ''].map((part) => isolated(part, words.dir));
        const said = [title, held, period].filter((part) => part !== '').join(words.comma);
        const key = recordNoteKey(section.id, actor.id, `role-${role.id}`);
        return { blocks: [paragraph('body', withNote(context, [text(said)], key))] };
      }),
    },
  ];
}

/** Facts of one label contest each other: every value is printed, with its own note. */
function factTable(context: AssemblyContext, section: Section, actor: Actor): Block[] {
  if (actor.facts.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { width: 0, align: 'start' },
        { width: 0, align: 'start' },
      ],
      headerRows: 0,
      caption: null,
      styleRole: 'lines',
      allowSplit: true,
      dir: null,
      rows: [
        ...actor.facts.map((fact) => {
          const key = recordNoteKey(section.id, actor.id, `fact-${fact.id}`);
          return {
            cells: [
              cell('tableText', [text(fact.label, { bold: true })]),
              cell('tableText', withNote(context, [text(fact.value)], key)),
            ],
          };
        }),
      ],
    },
  ];
}

/** A protected actor is printed without what would tell who it is. */
function partsOf(reader: RecordReader, section: Section): PrintedPart[] {
  const network: PrintedPart[] =
    section.options.network && hasRelations(reader, section)
      ? [
          {
            is: 'caption',
            kind: 'illustration',
            target: { of: 'network', recordId: section.id, blockId: null },
            title: '',
          },
        ]
      : [];
  const profiles = actorsOfSection(reader, section).flatMap((actor) => [
    ...printedText(actor, actor.summary),
    ...(actor.protected
      ? []
      : [
          ...actor.roles.map(({ id, evidence }) =>
            printedNote(actor.id, `role-${id}`, excerptIdsWith(evidence, 'supports')),
          ),
          ...actor.facts.map(({ id, evidence }) =>
            printedNote(actor.id, `fact-${id}`, excerptIdsWith(evidence, 'supports')),
          ),
        ]),
  ]);
  return [...network, ...profiles];
}

export const actorsSection: SectionKind = {
  shows: actorsOfSection,
  parts: partsOf,
  prints: (reader, section) => actorsOfSection(reader, section).length > 0,
  blocks: actorBlocks,
};
