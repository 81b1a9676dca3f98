// Endnotes of a brief with pages that lie.
import { describe, expect, it } from 'vitest';
import { cite, doc, makeWorld, OPTIONS, p } from '../../builders/records.ts';
import { runs, template, treeOf, wide } from './landscape-brief.ts';

describe('endnotes', () => {
  const noted = { ...template, citations: { ...template.citations, style: 'endnotes' as const } };
  function pages(sources: 'landscape' | 'upright' | 'none', wideLast = false): string[] {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(world.source(), 'nine');
    const content = doc(
      ...(wideLast ? [wide()] : []),
      p('Nine.', cite(excerpt)),
      ...(wideLast ? [] : [wide()]),
    );
    world.section(brief, { title: 'Text', content });
    if (sources !== 'none')
      world.section(brief, {
        title: 'Sources',
        sectionKind: 'sources',
        options: { ...OPTIONS, landscape: sources === 'landscape' },
      });
    return runs(treeOf(world, brief, noted).sections);
  }

  it('lie as the section of sources does in which they stand', () => {
    expect(pages('landscape').at(-1)).toMatch(/^landscape: table \| Sources \| Notes \| note/u);
    expect(pages('upright').at(-1)).toMatch(/^portrait: Sources \| Notes \| note/u);
  });

  it('stand upright after everything where there is none, and leave wide tables lying', () => {
    const all = pages('none');
    expect(all.at(-1)).toMatch(/^portrait: (?:.* \| )?Notes \| note$/u);
    expect(all.some((run) => /^landscape: .*table/u.test(run))).toBe(true);
    expect(pages('none', true).some((run) => /^landscape: .*table/u.test(run))).toBe(true);
  });
});
