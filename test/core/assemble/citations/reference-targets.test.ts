// What a reference can lead to in a brief.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionViewBlocks } from '../../../../core/assemble/section-view-blocks.ts';
import type { RichBlock } from '../../../../core/model/text/rich-text.ts';
import { referenceTargets } from '../../../../core/sections/reference-targets.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { cell, doc, makeWorld, OPTIONS, p, table, tableWith } from '../../../builders/records.ts';
import { numbered, briefIn, assembled, targetsIn } from './reference-brief.ts';

const role = {
  id: 'r',
  title: '',
  organisationId: null,
  organisation: null,
  from: null,
  to: null,
  evidence: [],
};

const image = (id: string, caption: string): RichBlock => ({
  type: 'image',
  attrs: {
    id,
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    alt: 'A map',
    decorative: false,
    widthPercent: 50,
    caption,
  },
});

describe('the targets of a brief', () => {
  it('are those that are printed, in the same order and with the same numbers', () => {
    const kinds = fc.constantFrom('text', 'timeline', 'figures', 'actors', 'judgements', 'sources');
    const block = fc.constantFrom('p', 'table', 'captioned', 'image', 'blank', 'nested');
    const shape = fc.record({
      sections: fc.array(
        fc.record({ kind: kinds, blocks: fc.array(block, { maxLength: 3 }), below: fc.boolean() }),
        {
          maxLength: 6,
        },
      ),
      events: fc.array(
        fc.constantFrom('2014-05-16', '2014-05', null, '2014-05-16/..', '2014-05-16~', 'text'),
        {
          maxLength: 3,
        },
      ),
      figures: fc.array(fc.boolean(), { maxLength: 2 }),
      numbers: fc.boolean(),
      network: fc.boolean(),
      related: fc.constantFrom('no', 'relation', 'role'),
    });
    fc.assert(
      fc.property(shape, ({ sections, events, figures, numbers, network, related }) => {
        const world = makeWorld();
        const brief = briefIn(world, { ...numbered, numberHeadings: numbers });
        let count = 0;
        const blockOf = (kind: string): RichBlock => {
          count += 1;
          const id = `b${count}`;
          if (kind === 'table') return table(['x']);
          if (kind === 'captioned') return tableWith({ id, caption: `Caption ${count}.` }, ['x']);
          if (kind === 'image') return image(id, count % 2 === 0 ? '' : 'A map');
          if (kind === 'blank') return p();
          if (kind === 'p') return p('words');
          return {
            ...tableWith({ id, caption: 'Outer' }, ['x']),
            content: [
              {
                type: 'tableRow',
                attrs: { id: `${id}r` },
                content: [
                  {
                    type: 'tableCell',
                    attrs: { id: `${id}c`, colspan: 1, rowspan: 1, colwidth: null },
                    content: [image(`${id}i`, 'Inner')],
                  },
                ],
              },
            ],
          } as RichBlock;
        };
        const textOf = (blocks: readonly string[]) =>
          blocks.length === 0 ? null : doc(...blocks.map(blockOf));
        for (const date of events)
          world.event('E', date === 'text' ? null : date, {
            description: date === 'text' ? textOf(['captioned']) : null,
          });
        const [one, two] = [world.actor('One'), world.actor('Two')];
        if (related === 'relation') world.relation(one, two);
        if (related === 'role') one.roles.push({ ...role, organisationId: two.id });
        for (const told of figures) world.figure('Q', told ? [world.report('x', [cell('killed', 1)])] : []);
        let last: string | null = null;
        for (const [index, { kind, blocks, below }] of sections.entries()) {
          const made = world.section(brief, {
            title: index === 0 ? '' : `S${index}`,
            order: `a${index}`,
            sectionKind: kind,
            options: { ...OPTIONS, network },
            content: textOf(blocks),
            parentId: below ? (last as never) : null,
          });
          last = made.id;
        }
        const store = new RecordStore(world.records);
        const sites = referenceTargets(store, brief.id);
        const { tree } = assembled(world, brief);
        const ids = new Set(sites.filter((site) => site.kind === 'section').map((site) => site.id));
        const printed = targetsIn(tree, new Set([...ids]));
        // Sources print what is cited, and nothing is cited here: those sections are the one thing not known before.
        const known = new Set(printed.map((line) => line.split(' ')[0]));
        const told = sites
          .filter((site) => site.kind !== 'section' || known.has(site.id))
          .map((site) => (site.kind === 'section' ? site.id : `${site.id} ${site.label}.`));
        // What is printed again, or goes on in a further part, has an id of its own that nothing leads to.
        const again = (line: string) => {
          const [id = ''] = line.split(' ');
          const first = id.replace(/-\d+$/u, '');
          return first !== id && known.has(first);
        };
        expect(told).toEqual(printed.filter((line) => !again(line)));
      }),
      { numRuns: 150 },
    );
  });

  it('have the numbers in a view beside the text that they have in the brief', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, { order: 'a', content: doc(tableWith({ caption: 'One' }, ['x'])) });
    const view = world.section(brief, {
      order: 'b',
      sectionKind: 'timeline',
      content: doc(tableWith({ caption: 'Two' }, ['x'])),
    });
    world.event('Attack', '2014-05-16');
    const blocks = sectionViewBlocks(new RecordStore(world.records), view, '');
    expect(blocks.map((block) => ('caption' in block ? block.caption?.label : ''))).toEqual([
      'Figure 1.',
      'Table 3.',
    ]);
  });
});
