// References in a text: their words, numbers and where they lead.
import { describe, expect, it } from 'vitest';
import type { DocumentTree, Inline } from '../../../../core/document/tree.ts';
import type { ReferenceShow } from '../../../../core/model/text/rich-text.ts';
import { cell, doc, makeWorld, OPTIONS, p, refer, tableWith } from '../../../builders/records.ts';
import { numbered, briefIn, assembled, targetsIn } from './reference-brief.ts';

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
