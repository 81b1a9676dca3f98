import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../core/assemble/assemble.ts';
import { sectionViewBlocks } from '../../../../core/assemble/section-view-blocks.ts';
import type { Block, DocumentTree, Inline } from '../../../../core/document/tree.ts';
import type { Brief } from '../../../../core/model/kinds/brief.ts';
import type { ReferenceShow, RichBlock } from '../../../../core/model/text/rich-text.ts';
import { referenceTargets } from '../../../../core/sections/reference-targets.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import type { Template } from '../../../../core/template/template.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import {
  cell,
  doc,
  makeWorld,
  OPTIONS,
  p,
  refer,
  table,
  tableWith,
  type World,
} from '../../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const read = readTemplate(json, 'situation-report');
if (!read.ok) throw new Error('The template can’t be read');
const numbered: Template = { ...read.value, numberHeadings: true };
const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

const briefIn = (world: World, template: Template = numbered, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(template as never).id, ...fields });

function assembled(world: World, brief: Brief) {
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** The inlines of the first paragraph that begins with “See”, a reference as <target|show|lead|text>. */
function see(tree: DocumentTree): string {
  const say = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) =>
        inline.type === 'ref'
          ? `<${inline.target.replace(/-[0-9a-f-]{36}/u, '')}|${inline.show}|${inline.lead ?? ''}|${inline.text}>`
          : inline.type === 'text'
            ? inline.text
            : '',
      )
      .join('')
      .replaceAll('\u00a0', ' ');
  for (const block of tree.sections.flatMap((section) => section.blocks))
    if (block.type === 'paragraph' && say(block.inlines).startsWith('See')) return say(block.inlines);
  return '';
}

/** Everything a reference could lead to in a tree, in reading order: ids and labels of captions and of sections. */
function targetsIn(tree: DocumentTree, ids: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (block: Block): void => {
    switch (block.type) {
      case 'heading':
        if (ids.has(block.id)) found.push(block.id);
        return;
      case 'table':
        for (const row of block.rows) for (const item of row.cells) item.blocks.forEach(visit);
        if (block.caption !== null) found.push(`${block.caption.id} ${block.caption.label}`);
        return;
      case 'figure':
        if (block.caption !== null) found.push(`${block.caption.id} ${block.caption.label}`);
        return;
      case 'list':
        for (const item of block.items) item.blocks.forEach(visit);
        return;
      case 'keepTogether':
        block.blocks.forEach(visit);
        return;
      default:
    }
  };
  for (const section of tree.sections) section.blocks.forEach(visit);
  return found;
}

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

describe('a reference', () => {
  it('stands before its table and has the right number all the same', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const first = world.section(brief, { title: 'Summary', order: 'a' });
    const second = world.section(brief, {
      title: 'Detail',
      order: 'b',
      content: doc(tableWith({ caption: 'One' }, ['x']), tableWith({ id: 'two', caption: 'Two.' }, ['y'])),
    });
    first.content = doc(p('See ', refer(second.id, 'label', 'block', 'two'), '.'));
    const { tree, losses } = assembled(world, brief);
    expect(see(tree)).toBe('See <block-section-two|text||Table 2>.');
    expect(losses).toEqual([]);
  });

  it.each<[ReferenceShow, string]>([
    ['label', 'See <events-section|text||Table 1>.'],
    ['labelAndPage', 'See <events-section|text||Table 1><events-section|page| on page |>.'],
    ['title', 'See <events-section|text||Table 1>.'],
    ['page', 'See <events-section|page|page |Table 1>.'],
  ])('can be shown as its %s', (show, expected) => {
    const world = makeWorld();
    const brief = briefIn(world);
    const text = world.section(brief, { title: 'Summary', order: 'a' });
    const view = world.section(brief, { title: 'Timeline', order: 'b', sectionKind: 'timeline' });
    world.event('Attack', '2014-05-16');
    text.content = doc(p('See ', refer(view.id, show, 'events'), '.'));
    expect(see(assembled(world, brief).tree)).toBe(expected);
  });

  it('names a section by its number, or by its title where headings have none', () => {
    for (const [template, expected] of [
      [numbered, 'See <section|text||Section 2> and <section|text||Outlook>.'],
      [{ ...numbered, numberHeadings: false }, 'See <section|text||“Outlook”> and <section|text||Outlook>.'],
    ] as const) {
      const world = makeWorld();
      const brief = briefIn(world, template);
      const text = world.section(brief, { title: 'Summary', order: 'a' });
      const outlook = world.section(brief, { title: 'Outlook', order: 'b', content: doc(p('x')) });
      text.content = doc(p('See ', refer(outlook.id), ' and ', refer(outlook.id, 'title'), '.'));
      expect(see(assembled(world, brief).tree)).toBe(expected);
    }
  });

  it.each([
    ['fr', 'See <chart-section|text||Figure 1><chart-section|page| à la page |>.'],
    ['ar', 'See <chart-section|text||الشكل ١><chart-section|page| في صفحة |>.'],
  ])('speaks the language of the brief: %s', (language, expected) => {
    const world = makeWorld();
    const brief = briefIn(world, numbered, { language, digits: language === 'ar' ? 'arabic' : 'latin' });
    const text = world.section(brief, { title: 'Summary', order: 'a' });
    const view = world.section(brief, { title: 'Timeline', order: 'b', sectionKind: 'timeline' });
    world.event('Attack', '2014-05-16');
    text.content = doc(p('See ', refer(view.id, 'labelAndPage', 'chart'), '.'));
    expect(see(assembled(world, brief).tree)).toBe(expected);
  });

  it('that leads nowhere is a marker and a loss, never a reference', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const empty = world.section(brief, { title: 'Empty', order: 'b' });
    world.section(brief, {
      title: 'Summary',
      order: 'a',
      content: doc(p('See ', refer(empty.id), ', ', refer(empty.id, 'page', 'block', 'gone'), '.')),
    });
    const { tree, losses } = assembled(world, brief);
    expect(see(tree)).toBe('See [missing from the project], [missing from the project].');
    expect(losses.map((loss) => loss.where)).toEqual(['Summary', 'Summary']);
  });

  it('leads to the first of two prints of one table', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const figure = world.figure('Killed', [world.report('an official', [cell('killed', 43)])]);
    const text = world.section(brief, { title: 'Summary', order: 'a' });
    for (const order of ['b', 'c'])
      world.section(brief, { title: order, order, sectionKind: 'figures', options: OPTIONS });
    text.content = doc(p('See ', refer(figure.id, 'label', 'figure'), '.'));
    const { tree } = assembled(world, brief);
    expect(see(tree)).toBe('See <figure-figure|text||Table 1>.');
    expect(new Set(targetsIn(tree, new Set())).size).toBe(2);
  });
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
    const blocks = sectionViewBlocks(new RecordStore(world.records), view);
    expect(blocks.map((block) => ('caption' in block ? block.caption?.label : ''))).toEqual([
      'Figure 1.',
      'Table 3.',
    ]);
  });
});
