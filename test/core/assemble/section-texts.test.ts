// The texts of sections, and the words that are set around them.
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import {
  bold,
  bullets,
  cell,
  cite,
  doc,
  h,
  hop,
  likely,
  link,
  makeWorld,
  mention,
  p,
  quote,
  recordName,
  table,
} from '../../builders/records.ts';
import { template, briefIn, assembled, lines, notes, bodyOf } from './assembled-lines.ts';

describe('text', () => {
  it('keeps headings, lists, tables, quotes, marks and links', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, {
      title: 'Politics',
      content: doc(
        h(1, 'Parliament'),
        p('Plain ', bold('bold'), ' ', link('a', 'https://example.org'), link('b', 'https://example.org')),
        bullets('one', 'two'),
        quote(p('quoted')),
        table(['Head', ''], ['x', 'y']),
        p(),
      ),
    });
    const { blocks, losses } = assembled(world, brief);
    expect(losses).toEqual([]);
    expect(bodyOf(world, brief)).toEqual([
      'h1: Politics',
      'h2: Parliament',
      'body: Plain bold <ab>',
      'body: one',
      'body: two',
      'quote: quoted',
      'tableHead: Head',
      'tableHead: ',
      'tableText: x',
      'tableText: y',
    ]);
    // It looks as the tables of records do: there is one kind of table in a document.
    const own = blocks.find((block) => block.type === 'table' && block.styleRole === 'lines');
    expect(own).toMatchObject({ headerRows: 1, columns: [{ width: 69.4 }, { width: 30.6 }] });
  });

  it('sets the bottom line in its role and numbers headings when the template wants it', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const section = world.section(brief, { slot: 'bottom-line', content: doc(p('It happened.')) });
    world.section(brief, { title: 'Below', parentId: section.id, content: doc(p('More.')) });
    expect(bodyOf(world, brief, { ...template, numberHeadings: true })).toEqual([
      'h1: 1Bottom line',
      'bottomLine: It happened.',
      'h2: 1.1Below',
      'body: More.',
    ]);
  });

  it('leaves out sections that show nothing, and says so of required ones', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, { slot: 'bottom-line', title: 'Bottom line' });
    world.section(brief, { slot: 'changes', title: 'Changes' });
    const { blocks, losses } = assembled(world, brief);
    expect(lines(blocks).some((line) => line.startsWith('h1'))).toBe(false);
    expect(losses.map((loss) => loss.where)).toEqual(['Bottom line']);
  });

  it('prints likelihood in the brief’s language and mentions by their name in it', () => {
    const world = makeWorld();
    const brief = briefIn(world, { language: 'ar', direction: 'rtl' });
    const haftar = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')]);
    world.section(brief, { content: doc(p(mention(haftar), ' / ', likely('likely'))) });
    expect(bodyOf(world, brief)[1]).toBe('body: خليفة حفتر / مرجح');
  });

  it('marks what is missing where it would have stood, and tells it', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const actor = world.actor('Gone');
    world.section(brief, { title: 'Politics', content: doc(p('He, ', mention(actor), ', left.')) });
    world.records.splice(world.records.indexOf(actor), 1);
    expect(bodyOf(world, brief)[1]).toBe('body: He, [missing from the project], left.');
    expect(assembled(world, brief).losses[0]).toMatchObject({
      kind: 'input-part-left-out',
      where: 'Politics',
    });
  });
});

describe('headings in a text', () => {
  it('are siblings where the analyst made them so, whatever level the first has, and skip none', () => {
    const levels = (...given: (1 | 2 | 3)[]) => {
      const world = makeWorld();
      const brief = briefIn(world);
      world.section(brief, { title: 'S', content: doc(...given.map((level) => h(level, 'Words'))) });
      return bodyOf(world, brief).map((line) => Number(line[1]));
    };
    expect(levels(2, 2)).toEqual([1, 2, 2]);
    expect(levels(1, 3, 2, 1)).toEqual([1, 2, 3, 3, 2]);
    expect(levels(3, 1, 2)).toEqual([1, 2, 2, 3]);
  });
});

describe('the words around an analyst’s own', () => {
  it('set the call of a note before the punctuation in French, and take speakers without an article', () => {
    const world = makeWorld();
    const brief = briefIn(world, { language: 'fr', title: 'Libye' });
    const said = { attribution: [hop({ descriptor: 'ministère de la Santé', verb: 'said' })] };
    const excerpt = world.excerpt(
      world.source({ outlet: 'AFP', title: 'Combats' }),
      'quarante-trois morts',
      said,
    );
    world.section(brief, {
      content: doc(p('Ils sont partis.', cite(excerpt), ' Est-ce vrai ?', cite(excerpt))),
    });
    const result = assembled(world, brief);
    expect(bodyOf(world, brief)[1]).toBe('body: Ils sont partis^1. Est-ce vrai^2 ?');
    const [first] = notes(result.blocks);
    expect(first?.[1]).toContain('source citée : ministère de la Santé');
    expect(JSON.stringify(result.tree)).not.toContain('citant');
    expect(JSON.stringify(result.tree)).toContain('"text":"«\u202f"');
  });

  it('say that there are several authors', () => {
    const world = makeWorld();
    const one = briefIn(world, { authors: ['A'] });
    const two = briefIn(world, { authors: ['A', 'B'] });
    const line = (brief: Brief) => lines(assembled(world, brief).blocks).join('|');
    expect(line(one)).toContain('masthead: Author A');
    expect(line(two)).toContain('masthead: Authors A, B');
  });

  it('set numbers of an Arabic table to the right, where their last digits stand under each other', () => {
    const world = makeWorld();
    const brief = briefIn(world, { language: 'ar', direction: 'rtl' });
    world.figure('قتلى', [
      world.report('موقع', [cell('killed', 4)]),
      world.report('وزارة', [cell('killed', 43)]),
    ]);
    world.section(brief, { title: 'أرقام', sectionKind: 'figures' });
    const aligns = JSON.stringify(assembled(world, brief).tree).match(/"align":"end"/gu);
    expect(aligns).toBeNull();
  });
});
