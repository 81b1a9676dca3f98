import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, Inline } from '../../../core/document/tree.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import { noteNumbers } from '../../../core/sections/note-numbers.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import type { Template } from '../../../core/template/template.ts';
import {
  bold,
  bullets,
  cell,
  cite,
  dateValue,
  doc,
  h,
  hop,
  likely,
  link,
  makeWorld,
  mention,
  OPTIONS,
  p,
  quote,
  range,
  recordName,
  supports,
  table,
  type World,
} from '../../builders/records.ts';
import { sampleLibya } from '../../builders/sample-libya.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const read = readTemplate(json, 'situation-report');
if (!read.ok) throw new Error('The template can’t be read');
const template = read.value;
const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

const briefIn = (world: World, fields: Partial<Brief> = {}) =>
  world.brief({ templateCopyId: world.templateCopy(json as never).id, ...fields });

function assembled(world: World, brief: Brief, own?: Template) {
  const result = assemble(new RecordStore(world.records), brief.id, own ? { ...at, template: own } : at);
  if (!result.ok) throw new Error(result.error.kind);
  const blocks = result.value.tree.sections[0]?.blocks ?? [];
  return { ...result.value, blocks };
}

/** The words of inlines, with plain spaces; notes as ^n. */
const say = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' || inline.type === 'ref'
        ? inline.text
        : inline.type === 'note'
          ? `^${inline.number}`
          : inline.type === 'link'
            ? `<${say(inline.inlines)}>`
            : inline.type === 'break'
              ? '\n'
              : '',
    )
    .join('')
    .replaceAll(/[\u00a0\u202f]/gu, ' ');

/** Every paragraph and heading in reading order, as `role: words`. */
function lines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [`${block.role}: ${say(block.inlines)}`];
      case 'heading':
        return [`h${block.level}: ${block.number ?? ''}${say(block.inlines)}`];
      case 'list':
        return block.items.flatMap((item) => lines(item.blocks));
      case 'table':
        return [
          ...block.rows.flatMap((row) => row.cells.flatMap((item) => lines(item.blocks))),
          ...(block.caption ? [`caption: ${block.caption.label} ${say(block.caption.inlines)}`] : []),
        ];
      case 'keepTogether':
        return lines(block.blocks);
      default:
        return [block.type];
    }
  });
}

/** The notes of a document by number, in reading order. */
function notes(blocks: readonly Block[]): [number, string][] {
  const found: [number, string][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const inline = value as Inline;
      if (inline.type === 'note') {
        const [first] = inline.blocks;
        found.push([inline.number, first?.type === 'paragraph' ? say(first.inlines) : '']);
      } else Object.values(value).forEach(visit);
    }
  };
  visit(blocks);
  return found;
}

/** A section with `content` and what it becomes, without cover and key line. */
function bodyOf(world: World, brief: Brief, own?: Template): string[] {
  const all = lines(assembled(world, brief, own).blocks).filter((line) => !line.startsWith('keyLine'));
  return all.slice(all.findIndex((line) => line.startsWith('h1')));
}

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

describe('citations', () => {
  const build = () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source({ title: 'Ex-general "pulls back"', reliability: 'C' });
    const excerpt = world.excerpt(source, '“for tactical reasons”', {
      attribution: [hop({ descriptor: 'Haftar', reliability: 'D' })],
      credibility: '3',
    });
    const other = world.excerpt(source, 'the toll had risen to 43', { paragraph: 2 });
    world.section(brief, { content: doc(p('One', cite(excerpt), ' two', cite(other, excerpt), '.')) });
    return { world, brief };
  };

  it('are notes: the source in full first, short afterwards, a quote printed once', () => {
    const { world, brief } = build();
    expect(notes(assembled(world, brief).blocks)).toEqual([
      [
        1,
        'Training text 1, “Ex-general ‘pulls back’”, 18 May 2014, para. 1, quoting Haftar (D3): “for tactical reasons”.',
      ],
      [
        2,
        'Training text 1, para. 2 (C): “the toll had risen to 43”; Training text 1, para. 1, quoting Haftar (D3).',
      ],
    ]);
  });

  it('say which article, where two of one outlet are cited', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const one = world.excerpt(world.source({ outlet: 'Reuters', title: 'Airport closed' }), 'no flights');
    const two = world.excerpt(world.source({ outlet: 'Reuters', title: 'Men withdraw' }), 'they left');
    const other = world.excerpt(world.source({ outlet: 'AFP', title: 'Calm returns' }), 'calm');
    const again = [one, two, other].map((excerpt) => cite(excerpt));
    world.section(brief, { content: doc(p('A', cite(one, two, other), ' b', ...again, '.')) });
    const short = notes(assembled(world, brief).blocks).slice(1);
    expect(short.map(([, words]) => words)).toEqual([
      'Reuters, “Airport closed”, para. 1.',
      'Reuters, “Men withdraw”, para. 1.',
      'AFP, para. 1.',
    ]);
  });

  it('hide a protected name in a short title before the title is cut', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.actor('Khalifa Haftar', { protected: true, protectedAs: 'an officer' });
    const titles = ['Loyal men of General Khalifa Haftar pull back', 'Airport closed'];
    const [one, two] = titles.map((title) =>
      world.excerpt(world.source({ outlet: 'Reuters', title }), 'they left'),
    );
    if (one === undefined || two === undefined) throw new Error('no excerpts');
    world.section(brief, { content: doc(p('A', cite(one, two), ' b', cite(one), '.')) });
    const [, [, short] = []] = notes(assembled(world, brief).blocks);
    expect(short).toBe('Reuters, “Loyal men of General…”, para. 1.');
    expect(JSON.stringify(assembled(world, brief).blocks)).not.toMatch(/Khalifa|Haftar/u);
  });

  it('can stand in the text, or at the end with references to them', () => {
    const { world, brief } = build();
    const withStyle = (style: 'inline' | 'endnotes'): Template => ({
      ...template,
      citations: { ...template.citations, style },
    });
    expect(bodyOf(world, brief, withStyle('inline'))[1]).toMatch(
      /^body: One \(Training text 1, .*“for tactical reasons”\) two/u,
    );
    const endnotes = bodyOf(world, brief, withStyle('endnotes'));
    expect(endnotes[1]).toBe('body: One1 two2.');
    expect(endnotes.slice(2)).toEqual([
      'h1: Notes',
      expect.stringContaining('note: Training text 1, “'),
      expect.any(String),
    ]);
  });

  it('are endnotes in the section of sources where the brief has one, each leading back', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const quoted = world.excerpt(world.source(), 'for tactical reasons');
    world.section(brief, { content: doc(p('One', cite(quoted), ' two', cite(quoted), '.')) });
    const sources = world.section(brief, {
      title: 'Sources',
      sectionKind: 'sources',
      content: doc(p('How they were chosen.')),
    });
    // What is cited after the sources has its note there too.
    world.section(brief, { title: 'Annex', content: doc(p('Three', cite(quoted), '.')) });
    const own: Template = { ...template, citations: { ...template.citations, style: 'endnotes' } };
    const said = bodyOf(world, brief, own);
    expect(said.map((line) => line.replace(/(?<=note: Training text 1).*(?=↑)/u, ' … '))).toEqual([
      'h1: Bottom line',
      'body: One1 two2.',
      'h1: Sources',
      'body: How they were chosen.',
      'h2: Notes',
      'note: Training text 1 … ↑',
      'note: Training text 1 … ↑',
      'note: Training text 1 … ↑',
      'h2: List of sources',
      expect.stringMatching(/^source: Training text 1\. “/u),
      'h1: Annex',
      'body: Three3.',
    ]);
    const { blocks } = assembled(world, brief, own);
    const ids = new Set(blocks.flatMap((block) => ('id' in block && block.id !== null ? [block.id] : [])));
    const leads = JSON.stringify(blocks).matchAll(/"type":"ref","target":"([^"]+)"/gu);
    expect([...leads].map(([, target]) => ids.has(target ?? ''))).toEqual(
      Array.from({ length: 6 }, () => true),
    );

    // Footnotes leave the section as it is; and where nothing is cited there is no heading over nothing.
    expect(bodyOf(world, brief)).not.toContain('h2: Notes');
    Object.assign(sources, { options: { ...OPTIONS, sources: 'all' } });
    const uncited = briefIn(world);
    world.section(uncited, { content: doc(p('One.')) });
    world.section(uncited, {
      title: 'Sources',
      sectionKind: 'sources',
      options: { ...OPTIONS, sources: 'all' },
    });
    expect(bodyOf(world, uncited, own)).toEqual([
      'h1: Bottom line',
      'body: One.',
      'h1: Sources',
      expect.stringMatching(/^source: /u),
    ]);
  });

  it('give titles and quotes in their own language with the translation after them', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source({
      title: 'مطار بنغازي يبقى مغلقا',
      titleTranslation: 'Benghazi’s airport stays closed',
      language: 'ar',
      direction: 'rtl',
    });
    const excerpt = world.excerpt(source, 'مددت السلطات الإغلاق', {
      translation: { text: 'The authorities extended the closure', language: 'en', translator: 'me' },
    });
    world.section(brief, { content: doc(p('x', cite(excerpt))) });
    world.section(brief, { title: 'Sources', sectionKind: 'sources' });
    const { blocks } = assembled(world, brief);
    expect(notes(blocks)[0]?.[1]).toBe(
      'Training text 1, “مطار بنغازي يبقى مغلقا” [Benghazi’s airport stays closed], 18 May 2014, para. 1: “مددت السلطات الإغلاق” (translated: “The authorities extended the closure”).',
    );
    expect(JSON.stringify(blocks)).toContain(
      JSON.stringify({ type: 'text', text: 'مددت السلطات الإغلاق', marks: {}, lang: 'ar', dir: 'rtl' }),
    );
    expect(bodyOf(world, brief).at(-1)).toBe(
      'source: Training text 1. “مطار بنغازي يبقى مغلقا”, 18 May 2014, accessed 18 May 2014.\nBenghazi’s airport stays closed',
    );
  });

  it('are numbered in the tree as the one walk numbers them, from 1 without a gap', () => {
    const store = new RecordStore(sampleLibya().records);
    const [brief] = store.ofKind('brief');
    if (brief === undefined) throw new Error('no brief');
    const result = assemble(store, brief.id, at);
    if (!result.ok) throw new Error(result.error.kind);
    const numbers = notes(result.value.tree.sections[0]?.blocks ?? []).map(([number]) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers).toHaveLength(noteNumbers(store, brief.id).sites.length);
    expect(result.value.noteCount).toBe(numbers.length);
  });
});

describe('views', () => {
  it('tell disputed figures side by side with grades and a note each', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source({ reliability: 'C' });
    const excerpt = world.excerpt(source, '43 dead', { credibility: '2' });
    world.figure('Killed and wounded', [
      world.report(
        'a Health Ministry official',
        [cell('killed', 43), cell('wounded', 100, { operator: 'moreThan' })],
        {
          excerptId: excerpt.id,
        },
      ),
      world.report('Haftar', [
        cell('killed', 60, { group: 'enemy', groupLabel: 'militants' }),
        cell('killed', 6, { group: 'own' }),
      ]),
      world.report('a website', [cell('killed', 75)]),
    ]);
    world.section(brief, { title: 'Casualties', sectionKind: 'figures' });
    expect(bodyOf(world, brief)).toEqual([
      'h1: Casualties',
      'body: Reported deaths range from 43 (a Health Ministry official) to 75 (a website).',
      ...['According to', 'Of whom', 'Killed', 'Wounded', 'Grade'].map((head) => `tableHead: ${head}`),
      ...['A Health Ministry official^1', 'not stated', '43', '> 100', 'C2'].map(
        (item) => `tableText: ${item}`,
      ),
      ...['Haftar', 'own side', '6', '–', '–', 'militants', '60', '–'].map((item) => `tableText: ${item}`),
      ...['A website', 'not stated', '75', '–', '–'].map((item) => `tableText: ${item}`),
      expect.stringContaining('caption: Table 1. Killed and wounded.'),
    ]);
  });

  it('print a range in the text with a note at each end, in small letters within a sentence', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source();
    const [a, b] = [world.excerpt(source, '43'), world.excerpt(source, '75')];
    const figure = world.figure('Killed', [
      world.report('an official', [cell('killed', 43)], { excerptId: a.id }),
      world.report('a website', [cell('killed', 75)], { excerptId: b.id }),
    ]);
    world.section(brief, { content: doc(p('It is over. ', range(figure), '; ', range(figure), '.')) });
    expect(bodyOf(world, brief)[1]).toBe(
      'body: It is over. Reported deaths range from 43 (an official)^1 to 75 (a website)^2; reported deaths range from 43 (an official)^3 to 75 (a website)^4.',
    );
  });

  it('show events by date with status, quotes, competing dates and what contradicts them', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const source = world.source();
    const [a, b, c] = [
      world.excerpt(source, 'we left'),
      world.excerpt(source, 'they are here'),
      world.excerpt(source, 'c'),
    ];
    world.event('Undated', null);
    world.event('Withdrawal', '2014-05-17', {
      status: 'claimed',
      statusBy: [{ actorId: null, descriptor: 'Haftar' }],
      evidence: [...supports(a), { excerptId: b.id, stance: 'contradicts', aspect: 'all' }],
      competingDates: [{ date: dateValue('2014-05-18'), evidence: supports(c) }],
    });
    world.event('Attack', '2014-05-16');
    world.section(brief, { title: 'Timeline', sectionKind: 'timeline' });
    const text = bodyOf(world, brief);
    expect(text[1]).toBe('figure');
    expect(text.filter((line) => line.startsWith('tableText'))).toEqual([
      'tableText: 16 May 2014',
      'tableText: Attack',
      'tableText: –',
      'tableText: 17 May 2014; also dated 18 May 2014^1',
      'tableText: Withdrawal',
      'tableText: Claimed: Haftar',
      'tableText: Training text 1: “we left”^2',
      'tableText: contradicted: Training text 1: “they are here”^3',
      'tableText: Undated',
      'tableText: Undated',
      'tableText: –',
    ]);
  });

  it('say likelihood and confidence of a judgement apart', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const excerpt = world.excerpt(world.source(), 'x');
    world.judgement(doc(p('Who follows him is not known.')), { judgementKind: 'gap' });
    world.judgement(doc(p('He will return.')), {
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason: 'Two origins',
      basis: supports(excerpt),
    });
    world.section(brief, { title: 'Key judgements', sectionKind: 'judgements' });
    expect(bodyOf(world, brief)).toEqual([
      'h1: Key judgements',
      'keyJudgement: He will return.^1',
      'meta: Likelihood: likely (55–80%).',
      'meta: Confidence: moderate. Two origins.',
      'h2: Gaps',
      'keyJudgement: Who follows him is not known.',
    ]);
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

describe('what a quick capture leaves', () => {
  it('prints actors of whom only the name is known in one line, and no heading over nothing', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.actor([recordName('Emmerson Mnangagwa'), recordName('Crocodile', 'Latn', 'alias')]);
    world.actor('Zanu-PF', { actorType: 'organisation' });
    world.actor('Robert Mugabe', { summary: doc(p('President since 1987.')) });
    world.section(brief, { title: 'Actors', sectionKind: 'actors' });
    expect(bodyOf(world, brief)).toEqual([
      'h1: Actors',
      'h2: Robert Mugabe',
      'meta: Person',
      'body: President since 1987.',
      'body: Emmerson Mnangagwa, also Crocodile; Zanu-PF (organisation).',
    ]);
  });

  it('prints an event whose title is the beginning of its own quotation once, and whole', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    const passage = 'The army said on Wednesday that it had seized power in the capital';
    const excerpt = world.excerpt(world.source({ outlet: 'Reuters' }), passage);
    world.event('The army said on Wednesday…', '2017-11-15', { evidence: supports(excerpt) });
    world.section(brief, { title: 'Timeline', sectionKind: 'timeline' });
    const text = bodyOf(world, brief).filter((line) => line.startsWith('tableText'));
    expect(text).toEqual(['tableText: 15 November 2017', `tableText: “${passage}”`, 'tableText: Reuters^1']);
  });

  it('tells of a section without a title that a word stands for it', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.section(brief, { title: ' ', content: doc(p('Text.')) });
    const { losses } = assembled(world, brief);
    expect(losses).toMatchObject([{ where: 'Untitled', what: expect.stringContaining('no title') }]);
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

describe('protected actors', () => {
  it('leave no trace of their name anywhere in the tree', () => {
    const world = makeWorld();
    const brief = briefIn(world, { title: 'What Salma Secret saw', distribution: 'not for Salma Secret' });
    const worker = world.actor([recordName('Salma Secret'), recordName('سلمى سر', 'Arab')], {
      protected: true,
      protectedAs: 'a hospital worker',
      facts: [{ id: 'f', label: 'Address', value: 'Street 1', evidence: [] }],
    });
    const excerpt = world.excerpt(
      world.source({ title: 'Salma Secret speaks' }),
      'I, Salma Secret, counted 40',
      {
        attribution: [hop({ actorId: worker.id, descriptor: 'sister of a doctor' })],
      },
    );
    world.event('Salma Secret counts', '2014-05-17', {
      actors: [{ actorId: worker.id, role: 'speaker' }],
      evidence: supports(excerpt),
    });
    world.section(brief, {
      content: doc(p(mention(worker, 'Salma Secret'), ' said, and salma secret too.', cite(excerpt))),
    });
    world.section(brief, { sectionKind: 'timeline' });
    world.section(brief, { sectionKind: 'actors', options: { ...OPTIONS, actorIds: [worker.id] } });
    const { tree, losses } = assembled(world, brief);
    const whole = JSON.stringify(tree).toLowerCase();
    for (const name of ['salma', 'سلمى', 'street 1', 'sister of a doctor']) expect(whole).not.toContain(name);
    expect(whole).toContain('a hospital worker');
    expect(losses.map((loss) => loss.what)).toEqual([expect.stringContaining('protected actor')]);
  });

  it('are not listed unless they were chosen', () => {
    const world = makeWorld();
    const brief = briefIn(world);
    world.actor('Salma Secret', { protected: true, protectedAs: 'a hospital worker' });
    world.section(brief, { sectionKind: 'actors' });
    expect(lines(assembled(world, brief).blocks).some((line) => line.includes('hospital worker'))).toBe(
      false,
    );
  });
});

describe('failures', () => {
  it('say that the brief is gone or its template can’t be read', () => {
    const world = makeWorld();
    const brief = world.brief();
    const store = new RecordStore(world.records);
    expect(assemble(store, brief.id, at)).toMatchObject({ ok: false, error: { kind: 'invalid-template' } });
    expect(assemble(store, world.newId('brief'), at)).toMatchObject({
      ok: false,
      error: { kind: 'record-not-found' },
    });
  });
});
