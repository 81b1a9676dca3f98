// Sections that the analyst turned.
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { keepAssembly } from '../../../core/parts/assembly-memo.ts';
import { sectionViewBlocks } from '../../../core/assemble/section-view-blocks.ts';
import type { Block } from '../../../core/document/tree.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { doc, makeWorld, OPTIONS, p } from '../../builders/records.ts';
import { template, covered, at, treeOf, runs, wide, narrow } from './landscape-brief.ts';

describe('sections that the analyst turned', () => {
  const OWN = { ...OPTIONS, landscape: true };

  it('stand on landscape pages with the sections below them and the heading right before', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { title: 'Politics', content: doc(p('Much.')) });
    const over = world.section(brief, { title: 'Annexes', content: null });
    const annex = world.section(brief, {
      title: 'Annex',
      parentId: over.id,
      options: OWN,
      content: doc(p('A.')),
    });
    world.section(brief, { title: 'Part', parentId: annex.id, content: doc(p('B.')) });
    world.section(brief, { title: 'Outlook', content: doc(p('Grim.')) });
    expect(runs(treeOf(world, brief).sections)).toEqual([
      'portrait: Politics | Much.',
      'landscape: Annexes | Annex | A. | Part | B.',
      'portrait: Outlook | Grim.',
    ]);
  });

  it('draw their timeline as wide as their pages, in the window too', () => {
    const world = makeWorld();
    const brief = world.brief({ templateCopyId: world.templateCopy(template as never).id });
    const over = world.section(brief, { title: 'Annex', options: OWN, content: doc(p('A.')) });
    const timeline = world.section(brief, { title: 'Timeline', parentId: over.id, sectionKind: 'timeline' });
    world.event('Attack', '2014-05-16');
    world.event('Answer', '2014-05-18');
    const widthOf = (blocks: readonly Block[]) =>
      blocks.flatMap((block) =>
        block.type === 'illustration' && block.content.kind === 'scene' ? [block.content.scene.widthPt] : [],
      );
    const { page } = template;
    const expected = page.heightPt - page.marginStartPt - page.marginEndPt;
    expect(widthOf(treeOf(world, brief).sections.flatMap(({ blocks }) => blocks))[0]).toBeCloseTo(expected);
    const view = sectionViewBlocks(new RecordStore(world.records), timeline, '');
    expect(widthOf(view)[0]).toBeCloseTo(expected);
  });

  it('share their pages with turned sections next to them', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief, { title: 'Annex', options: OWN, content: doc(p('A.')) });
    world.section(brief, { title: 'Part', options: OWN, content: doc(p('B.')) });
    expect(runs(treeOf(world, brief, covered).sections)).toEqual([
      'portrait: ',
      'landscape: Annex | A. | Part | B.',
    ]);
  });

  it('are the same document when it is assembled again and again', () => {
    const world = makeWorld();
    const brief = world.brief();
    const section = world.section(brief, { title: 'Annex', content: doc(p('A.'), wide(), narrow()) });
    world.section(brief, { title: 'Outlook', content: doc(p('Grim.')) });
    const memo = keepAssembly();
    const again = () => {
      const result = assemble(new RecordStore(world.records), brief.id, { ...at, template, memo });
      if (!result.ok) throw new Error(result.error.kind);
      return result.value.tree;
    };
    for (const options of [OPTIONS, OWN, OPTIONS]) {
      Object.assign(section, { options });
      expect(again()).toEqual(treeOf(world, brief));
    }
  });
});
