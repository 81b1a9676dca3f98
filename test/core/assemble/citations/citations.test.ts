// Citations as notes, in the text, and as endnotes.
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../../core/assemble/assemble.ts';
import { noteNumbers } from '../../../../core/sections/note-numbers.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import type { Template } from '../../../../core/template/template.ts';
import { cite, doc, hop, makeWorld, OPTIONS, p } from '../../../builders/records.ts';
import { sampleLibya } from '../../../builders/sample-libya.ts';
import { template, at, briefIn, assembled, notes, bodyOf } from '../assembled-lines.ts';

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

  it('name the pages of a source that has pages, in the words of the language', () => {
    const pages = (language: 'en' | 'fr' | 'ar') => {
      const world = makeWorld();
      const brief = briefIn(world, { language });
      const source = world.source({ outlet: 'Ministry' });
      const one = world.excerpt(source, 'one', { paragraph: null, pages: { first: 'iv', last: 'iv' } });
      const two = world.excerpt(source, 'two', { paragraph: null, pages: { first: '4', last: '5' } });
      world.section(brief, { content: doc(p('One', cite(one), ' two', cite(two), '.')) });
      return notes(assembled(world, brief).blocks).map(([, words]) => words);
    };
    expect(pages('en')).toEqual([expect.stringContaining(', p. iv: '), expect.stringContaining('pp. 4–5: ')]);
    expect(pages('fr')).toEqual([expect.stringContaining(', p. iv'), expect.stringContaining('p. 4-5')]);
    expect(pages('ar')).toEqual([expect.stringContaining('ص'), expect.stringContaining('ص 4–5')]);
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
