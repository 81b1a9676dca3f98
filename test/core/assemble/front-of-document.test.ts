// What stands before and around the sections: contents, cover, running heads.
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Template } from '../../../core/template/template.ts';
import { cite, dateValue, doc, makeWorld, p } from '../../builders/records.ts';
import { template, at, briefIn, assembled, say, lines } from './assembled-lines.ts';

describe('the table of contents', () => {
  const tocOf = (contents: Brief['contents'], own: Template) => {
    const world = makeWorld();
    const brief = world.brief({ contents });
    world.section(brief, { content: doc(p('Text.')) });
    const { blocks } = assembled(world, brief, own);
    const at = blocks.findIndex((block) => block.type === 'toc');
    return at === -1 ? null : { levels: blocks[at], next: lines(blocks.slice(at + 1, at + 2)) };
  };
  const withContents = { ...template, toc: { levels: 3 } };
  const without = { ...template, toc: null };
  const toc = (levels: number) => ({
    levels: { type: 'toc', title: 'Contents', levels },
    next: ['h1: Bottom line'],
  });

  it('is there where the template has one', () => {
    expect(tocOf('template', withContents)).toEqual(toc(3));
    expect(tocOf('template', without)).toBeNull();
  });

  it('is there or not as the brief says, whatever the template has', () => {
    expect(tocOf('without', withContents)).toBeNull();
    expect(tocOf('with', without)).toEqual(toc(2));
    expect(tocOf('with', withContents)).toEqual(toc(3));
  });
});

describe('the cover', () => {
  it('prints kicker, title and masthead', () => {
    const world = makeWorld();
    const brief = briefIn(world, {
      subtitle: 'Five days',
      period: dateValue('2014-05-14/2014-05-18'),
      authors: ['Regional Analysis Unit'],
      distribution: 'Training sample',
    });
    const result = assembled(world, brief);
    const all = lines(result.blocks);
    expect(all.slice(0, 4)).toEqual([
      'kicker: Situation report No. 1',
      'title: Libya: clashes in Benghazi',
      'subtitle: Five days',
      'masthead: Period 14–18 May 2014',
    ]);
    expect(say(result.tree.sections[0]?.header.start ?? [])).toBe(
      'Libya: clashes in Benghazi · Training sample',
    );
    expect(say(result.tree.sections[0]?.firstHeader?.start ?? [])).toBe('Training sample');
    expect(result.tree).toMatchObject({ author: 'Regional Analysis Unit', created: at.created, dir: 'ltr' });
  });

  it('stands on a page of its own, marked like every other, where the template asks', () => {
    const world = makeWorld();
    const brief = briefIn(world, { marking: { scheme: 'tlp', label: 'TLP:AMBER' } });
    world.section(brief, { title: 'Scope', content: doc(p('One question.')) });
    const { tree } = assembled(world, brief, { ...template, cover: 'page' });
    const [cover, rest, ...more] = tree.sections;
    expect(more).toEqual([]);
    expect(lines(cover?.blocks ?? [])).toEqual([
      'kicker: Situation report No. 1',
      'title: Libya: clashes in Benghazi',
      expect.stringMatching(/^masthead: As of/u),
    ]);
    expect(lines(rest?.blocks ?? [])[0]).toBe('h1: Scope');
    expect(cover?.page.marginTopPt).toBeGreaterThan(template.page.marginTopPt);
    for (const section of tree.sections)
      expect([section.header.marking, section.footer.marking, section.firstHeader]).toEqual([
        'end',
        'end',
        null,
      ]);
  });

  it('stands over the columns that the template asks for', () => {
    const world = makeWorld();
    const brief = briefIn(world, { title: 'Two columns' });
    world.section(brief, { title: 'Scope', content: doc(p('One question.')) });
    const page = { ...template.page, columns: 2, columnGapPt: 20 };
    const { tree } = assembled(world, brief, { ...template, page });
    expect(tree.sections.map(({ start, columns, blocks }) => [start, columns, lines(blocks).at(0)])).toEqual([
      ['page', 1, 'kicker: Situation report No. 1'],
      ['continuous', 2, 'h1: Scope'],
    ]);
    expect(tree.sections[1]?.page).not.toHaveProperty('columns');
    expect(tree.sections[1]?.firstHeader).toBeNull();
    const plain = assembled(world, brief).tree.sections;
    expect(plain.map(({ start, columns }) => [start, columns])).toEqual([['page', 1]]);
    const covered = assembled(world, brief, { ...template, page, cover: 'page', keyLine: false });
    expect(covered.tree.sections.map(({ start, columns }) => [start, columns])).toEqual([
      ['page', 1],
      ['page', 2],
    ]);
  });

  it('marks each section with its own highest where the template asks, label unturned', () => {
    const world = makeWorld();
    const brief = briefIn(world, { language: 'ar', direction: 'rtl' });
    const excerpt = world.excerpt(world.source({ marking: { scheme: 'tlp', label: 'TLP:AMBER' } }), 'said');
    world.section(brief, { title: 'الخلاصة', content: doc(p('نص', cite(excerpt))) });
    world.section(brief, {
      title: 'Two',
      marking: { scheme: 'tlp', label: 'TLP:GREEN' },
      content: doc(p('text')),
    });
    world.section(brief, { title: 'Three', content: doc(p('text')) });
    const titles = (portions: Template['marking']['portions']) =>
      assembled(world, brief, { ...template, marking: { ...template.marking, portions } }).blocks.flatMap(
        (block) => (block.type === 'heading' ? [block] : []),
      );
    const said = (portions: Template['marking']['portions']) =>
      titles(portions).map((block) => say(block.inlines));
    expect(said('before')).toEqual(['(TLP:AMBER) الخلاصة', '(TLP:GREEN) Two', 'Three']);
    expect(said('after')).toEqual(['الخلاصة (TLP:AMBER)', 'Two (TLP:GREEN)', 'Three']);
    expect(said('none')).toEqual(['الخلاصة', 'Two', 'Three']);
    expect(titles('before')[0]?.inlines[0]).toMatchObject({ dir: 'ltr' });
  });

  it('carries the marking of what it contains in header and footer, with any template', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const excerpt = world.excerpt(world.source({ marking: { scheme: 'tlp', label: 'TLP:AMBER' } }), 'said');
    world.section(brief, { content: doc(p('text', cite(excerpt))) });
    const bare = {
      ...template,
      header: { ...template.header, marking: null },
      footer: { ...template.footer, marking: null },
    };
    const { tree, marking } = assembled(world, brief, bare);
    expect(tree.classification?.label).toBe('TLP:AMBER');
    expect(tree.customProperties['Marking']).toBe('TLP:AMBER');
    expect(marking.raisedBy.map((part) => part.what)).toEqual(['source']);
    const [pages] = tree.sections;
    expect([pages?.header, pages?.firstHeader, pages?.footer].map((matter) => matter?.marking)).toEqual([
      'end',
      'end',
      'end',
    ]);
  });

  it('drops empty parts and carries the marking with the colours of TLP 2.0', () => {
    const world = makeWorld();
    const brief = briefIn(world, {
      issueNumber: '',
      asOf: null,
      marking: { scheme: 'tlp', label: 'TLP:AMBER' },
    });
    const result = assembled(world, brief);
    expect(lines(result.blocks)[0]).toBe('kicker: Situation report');
    expect(result.tree.classification).toEqual({
      label: 'TLP:AMBER',
      foreground: '#FFC000',
      background: '#000000',
      caveats: [],
    });
    expect(result.tree.sections[0]?.footer.marking).toBe('end');
  });

  it('speaks the language of the brief', () => {
    const world = makeWorld();
    const brief = briefIn(world, { language: 'ar', direction: 'rtl', digits: 'arabic' });
    const result = assembled(world, brief);
    expect(result.tree).toMatchObject({ language: 'ar', dir: 'rtl', digits: 'arabic' });
    expect(lines(result.blocks).find((line) => line.startsWith('masthead'))).toContain(
      'حتى تاريخ ١٨ مايو ٢٠١٤',
    );
  });
});

describe('running heads', () => {
  it('are one line also where the distribution is long; the masthead has it whole', () => {
    const world = makeWorld();
    const distribution = `Embassies of the region, ${'and whoever else must know of it, '.repeat(6)}desks`;
    const { tree, blocks } = assembled(world, briefIn(world, { distribution }));
    expect(say(tree.sections[0]?.header.start ?? []).length).toBeLessThan(130);
    expect(lines(blocks).find((line) => line.includes('Distribution'))).toContain(distribution);
  });
});
