import { describe, expect, it, test } from 'vitest';
import type { DocumentTree } from '../../../../../core/document/tree.ts';
import type { Style } from '../../../../../core/template/styles.ts';
import { loadWordParts } from '../../../../../electron/export/pdf/fonts/hyphenation.ts';
import { write as writePdf } from '../../../../../electron/export/pdf/write.ts';
import { styleSheet } from '../../../../builders/style-sheet.ts';
import { a4, docWith, p, paragraphWith, sectionWith } from '../../../../builders/tree.ts';
import { ask, saved, tools, world } from '../support.ts';

const languages = ['en-GB', 'en-US', 'de', 'fr', 'es', 'pt'];

describe('words may be split', () => {
  const divided = async (word: string, language: string) => {
    const parts = (await loadWordParts(languages))(word, language);
    return [...parts, word.length].map((to, at) => word.slice(at === 0 ? 0 : parts[at - 1], to)).join('-');
  };

  it('by the rules of their language', async () => {
    expect(await divided('representations', 'en-GB')).toBe('rep-res-ent-a-tions');
    expect(await divided('representations', 'en-US')).toBe('rep-re-sen-ta-tions');
    expect(await divided('Sicherheitsrat', 'de-AT')).toBe('Sicher-heits-rat');
    expect(await divided('gouvernement', 'fr')).toBe('gou-ver-ne-ment');
    expect(await divided('operaciones', 'es')).toBe('ope-ra-cio-nes');
    expect(await divided('organizações', 'pt-BR')).toBe('orga-ni-za-ções');
  });

  it('also between quotation marks and stops', async () => {
    expect(await divided('“organisation,” ', 'en-GB')).toMatch(/^“organ-/u);
  });

  it.each([
    'UNSMIL',
    'https://example.org/operations',
    'S/2014/653',
    'info@organisation.org',
    '12345678',
    '#organisation',
    'after',
    'short',
  ])('never in %s', async (word) => {
    expect(await divided(word, 'en-GB')).toBe(word);
  });

  it('not in a language without rules', async () => {
    expect(await divided('операция', 'ru')).toBe('операция');
    expect(await divided('التعاون', 'ar')).toBe('التعاون');
  });
});

const styled = (fields: Partial<Style>) => ({
  ...styleSheet,
  roles: { ...styleSheet.roles, body: { ...styleSheet.roles.body, ...fields } },
});
const narrow = { ...a4, widthPt: 260 };
const english =
  'The internationally recognised government characterised the counterterrorism operations as indiscriminate bombardment of residential neighbourhoods, notwithstanding representations by humanitarian organisations. ';

async function linesOf(tree: DocumentTree, fields: Partial<Style>): Promise<string[]> {
  const path = saved(await writePdf(tree, styled(fields), world()), 'hyphens');
  return (ask('pdftotext', '-layout', path, '-') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe.runIf(tools)('a narrow column', () => {
  const tree = docWith({ language: 'en-GB' }, sectionWith({ page: narrow }, p(english.repeat(6))));

  it('parts words only where the style asks for it', async () => {
    expect((await linesOf(tree, {})).join('\n')).not.toContain('\u00ad');
    expect((await linesOf(tree, { hyphenate: true })).join('\n')).toContain('\u00ad');
  });

  it('gives whole words back: the hyphen is none of the text', async () => {
    for (const align of ['start', 'justify'] as const) {
      const text = (await linesOf(tree, { hyphenate: true, align })).join(' ').replaceAll('\u00ad ', '');
      expect(text).toContain(english.repeat(6).trim());
    }
  });

  it('ends no more than two lines in a row with a hyphen', async () => {
    const rows = await linesOf(tree, { hyphenate: true, align: 'justify' });
    let inARow = 0;
    for (const row of rows) {
      inARow = row.endsWith('\u00ad') ? inARow + 1 : 0;
      expect(inARow).toBeLessThan(3);
    }
  });

  it('shows a soft hyphen of the text where a line ends there, and nowhere else', async () => {
    const word = 'anti\u00addis\u00adestab\u00adlish\u00admen\u00adtari\u00adan\u00adism';
    const rows = await linesOf(docWith({}, sectionWith({ page: narrow }, p(`${word} and `.repeat(8)))), {});
    const text = rows.join('\n');
    expect(text).toMatch(/\u00ad$/mu);
    expect(text).not.toMatch(/\u00ad[^\n]/u);
    expect(text.replaceAll('\u00ad\n', '')).toContain('antidisestablishmentarianism and');
  });
});

describe.runIf(tools)('justified lines', () => {
  const edges = async (tree: DocumentTree, fields: Partial<Style>) => {
    const path = saved(await writePdf(tree, styled(fields), world()), 'justified');
    const found = new Map<string, number>();
    const words = (ask('pdftotext', '-bbox', path, '-') ?? '').matchAll(/xMax="([\d.]+)" yMax="([\d.]+)"/gu);
    for (const [, right, bottom] of words)
      found.set(bottom ?? '', Math.max(found.get(bottom ?? '') ?? 0, Number(right)));
    return [...found.values()];
  };
  const page = sectionWith({ page: a4 }, p(english.repeat(5))).page;
  const width = page.widthPt - page.marginEndPt;

  test('end together but for the last', async () => {
    const rights = (
      await edges(docWith({ language: 'en-GB' }, sectionWith({}, p(english.repeat(5)))), { align: 'justify' })
    ).filter((right) => right > 300);
    expect(rights.filter((right) => Math.abs(right - width) < 0.6).length).toBeGreaterThan(7);
    expect(Math.max(...rights)).toBeLessThan(width + 0.6);
  });

  test('stay ragged where the gaps would be ugly', async () => {
    const words = paragraphWith(
      { align: 'justify' },
      'a bb https://example.org/a-very-long-address-that-can-not-be-split-anywhere-in-the-middle-of-it',
    );
    const rights = await edges(docWith({}, sectionWith({ page: { ...a4, widthPt: 420 } }, words)), {});
    expect(Math.min(...rights)).toBeLessThan(200);
  });
});
