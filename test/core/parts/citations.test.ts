import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { plainText } from '../../../core/document/map-texts.ts';
import { titleInlines } from '../../../core/parts/citations.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { cite, doc, makeWorld, p } from '../../builders/records.ts';

const template = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as Record<string, never>;

const titled = (fields: Partial<Source>, language = 'en') =>
  titleInlines(makeWorld().source(fields), { words: documentWords(language), language });
const said = (fields: Partial<Source>, language?: string) =>
  titled(fields, language)
    .map((inline) => (inline.type === 'text' ? inline.text : `<${inline.type}>`))
    .join('')
    .replaceAll(/[\u00a0\u202f\u2066-\u2069]/gu, '');

it('a title stands in the marks of the document’s language, with others for quotations in it', () => {
  expect(said({ title: 'Clashes' })).toBe('“Clashes”');
  expect(said({ title: 'Clashes' }, 'fr')).toBe('«Clashes»');
  expect(said({ title: 'The “general” left' })).toBe('“The ‘general’ left”');
});

it('a source without a title is said to have none', () => {
  const { untitled } = documentWords('en');
  expect(said({ title: '' })).toBe(`“${untitled}”`);
  expect(said({ title: '  ' })).toBe(`“${untitled}”`);
});

it('a translation follows the title in brackets, where there is one', () => {
  expect(said({ title: 'اشتباكات', language: 'ar', titleTranslation: 'Clashes' })).toBe(
    '“اشتباكات” [Clashes]',
  );
  expect(said({ title: 'Clashes', titleTranslation: '' })).toBe('“Clashes”');
  expect(said({ title: 'Clashes', titleTranslation: null })).toBe('“Clashes”');
});

it('a list of sources gives the letter of each that has one, where the template prints letters', () => {
  const listed = (fields: Partial<Source>, grades: boolean) => {
    const world = makeWorld();
    const brief = world.brief({ templateCopyId: world.templateCopy({ ...template, grades }).id });
    const source = world.source({ title: 'Clashes', ...fields });
    world.section(brief, { content: doc(p('Nine.', cite(world.excerpt(source, 'nine')))) });
    world.section(brief, { title: 'Sources', sectionKind: 'sources' });
    const result = assemble(new RecordStore(world.records), brief.id, {
      created: '2014-05-18T16:00:00.000Z',
      modified: '2014-05-18T17:00:00.000Z',
    });
    if (!result.ok) throw new Error(result.error.kind);
    const blocks = result.value.tree.sections.flatMap((section) => section.blocks);
    return blocks.flatMap((block) =>
      block.type === 'paragraph' && block.role === 'source' ? [plainText(block.inlines)] : [],
    );
  };
  expect(listed({ reliability: 'B' }, true)).toEqual([expect.stringMatching(/Clashes.*Reliability:\sB/u)]);
  expect(listed({ reliability: null }, true)[0]).not.toContain('Reliability');
  expect(listed({ reliability: 'B' }, false)[0]).not.toContain('Reliability');
});
