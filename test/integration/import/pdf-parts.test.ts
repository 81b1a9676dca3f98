// PDF files: their pages, notes, tables and lists, what stands beside the text, and files that are no ordinary ones.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/model/text/source-text.ts';
import { type Ink, madePdf, type MadePage, widthOf } from '../../support/pdf/made-pdf.ts';
import { madeWords } from '../../support/pdf/made-words.ts';
import { setPages, usual, withHeads } from '../../support/pdf/set-text.ts';
import { findTool } from '../../support/tools.ts';
import { errorOf, must, read } from './read-here.ts';
import { at, LATER, lines, textsOf } from '../../support/pdf/page-ink.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-read-pdf-'));

describe('pages', () => {
  test('bear the labels that the file gives them', async () => {
    const ink = (text: string) => [at(`${text} is the only sentence on this page of the report.`, 70, 700)];
    const bytes = madePdf([{ ink: ink('One') }, { ink: ink('Two') }, { ink: [] }, { ink: ink('Four') }], {
      catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /St 5 /P (A-) >>] >>',
    });
    const { text } = await must(bytes, 'a.pdf');
    const whole = canonicalText(text);
    expect(text.pages?.map(({ label }) => label)).toEqual(['i', 'ii', 'A-5', 'A-6']);
    expect(text.pages?.map(({ start }) => whole.slice(start, start + 4))).toEqual([
      'One ',
      'Two ',
      'Four',
      'Four',
    ]);
  });
  test('are called by the numbers printed on them where it gives none, and else counted', async () => {
    const words = madeWords(8);
    const pages: MadePage[] = Array.from({ length: 5 }, (_, index) => ({
      ink: [
        ...lines(words.paragraph(3).match(/.{1,70}(?:\s|$)/gu) ?? [], 70, 700),
        ...(index === 0 ? [] : [at(`– ${index + 345} –`, 280, 40)]),
      ],
    }));
    const printed = (await must(madePdf(pages), 'a.pdf')).text;
    expect(printed.pages?.map(({ label }) => label)).toEqual(['345', '346', '347', '348', '349']);
    expect(canonicalText(printed)).not.toContain('–');
    const plain = (await must(madePdf(pages.map(({ ink }) => ({ ink: ink.slice(0, 3) }))), 'a.pdf')).text;
    expect(plain.pages?.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5']);
  });
  test('begin within a paragraph that goes on over them', async () => {
    const words = madeWords(9);
    const parts = Array.from({ length: 20 }, () => ({
      kind: 'paragraph' as const,
      text: words.paragraph(8),
    }));
    const set = setPages(parts, { ...usual, hyphens: true });
    const { text } = await must(madePdf(withHeads(set, () => 'The Pier Gazette')), 'a.pdf');
    const whole = canonicalText(text);
    expect(text.blocks.map((block) => block.text)).toEqual(parts.map((part) => part.text));
    for (const [index, page] of (text.pages ?? []).entries()) {
      const first = set[index]?.[0]?.text.trim() ?? '';
      expect(whole.slice(page.start, page.start + first.length)).toBe(first);
    }
  });
});

describe('parts of a page', () => {
  test('footnotes stand after the paragraph that refers to them', async () => {
    const words = madeWords(12);
    const notes = Array.from({ length: 12 }, () => words.sentence());
    const starts = Array.from({ length: 12 }, () => words.sentence().slice(0, 40).trim());
    const pages = [0, 1, 2, 3].map((page): MadePage => {
      const body = [0, 1, 2].flatMap((index) => {
        const top = 760 - index * 150;
        const set = lines(
          [
            `${starts[page * 3 + index]} and it was said for many hours`,
            LATER,
            'representatives who went home.',
          ],
          70,
          top,
        );
        return [
          ...set,
          at(String(page * 3 + index + 1), 70 + widthOf(LATER, 11, 'roman'), top - 13.75 + 4, 7),
        ];
      });
      const foot = [0, 1, 2].flatMap((index) => [
        at(String(page * 3 + index + 1), 70, 150 - index * 30 + 3, 6),
        at(notes[page * 3 + index] ?? '', 76, 150 - index * 30, 9),
      ]);
      return { ink: [...body, ...foot], rules: [[70, 165, 200, 165]] };
    });
    const { blocks } = (await must(madePdf(pages), 'a.pdf')).text;
    const found = textsOf(blocks, 'footnote');
    expect(found).toEqual(notes.map((text, index) => `${index + 1} ${text}`));
    const referring = blocks.flatMap((block, index) =>
      block.kind === 'footnote' ? [blocks[index - 1]?.text.slice(0, 20)] : [],
    );
    expect(referring).toEqual(starts.map((start) => start.slice(0, 20)));
    expect(blocks[0]?.text).toBe(
      `${starts[0]} and it was said for many hours ${LATER}¹ representatives who went home.`,
    );
  });
  test('plain tables come row by row, with rules and without', async () => {
    const rows = [
      ['Town', 'Missing', 'Found', 'Remarks'],
      ['Benghazi', '14', '3', 'two boats'],
      ['Tobruk', '2', '0', 'none'],
      ['Derna', '1,020', '15', 'market closed'],
      ['Sirte', '7', '7', 'all at home'],
    ];
    const words = madeWords(14);
    const intro = lines(words.paragraph(3).match(/.{1,80}(?:\s|$)/gu) ?? [], 70, 760);
    const cells = rows.flatMap((row, index) =>
      row.map((text, column) =>
        at(text, 75 + column * 110, 600 - index * 16, 10, index === 0 ? 'bold' : 'roman'),
      ),
    );
    const rules: NonNullable<MadePage['rules']> = [
      ...[0, 1, 2, 3, 4, 5].map((index) => [70, 612 - index * 16, 510, 612 - index * 16] as const),
      ...[0, 1, 2, 3, 4].map((index) => [70 + index * 110, 612, 70 + index * 110, 532] as const),
    ];
    for (const page of [{ ink: [...intro, ...cells] }, { ink: [...intro, ...cells], rules }]) {
      const { blocks } = (await must(madePdf([page]), 'a.pdf')).text;
      expect(textsOf(blocks, 'tableRow')).toEqual(rows.map((row) => row.join('\t')));
      expect(blocks.find(({ kind }) => kind === 'tableRow')).toMatchObject({ header: true });
    }
  });
  test('lists, headings and captions are what they are', async () => {
    const ink = [
      at('What was found', 70, 780, 18, 'bold'),
      ...lines(
        ['In the boats the police found the following things, which they', 'took to the town hall.'],
        70,
        750,
      ),
      at('•', 80, 715),
      at('two oars, one of them broken, and a lamp that still had some oil', 95, 715),
      at('in it', 95, 701),
      at('•', 80, 687),
      at('papers', 95, 687),
      at('1.', 80, 665),
      at('the first boat', 95, 665),
      at('2.', 80, 651),
      at('the second boat', 95, 651),
      at('Figure 1: The western pier', 150, 620, 9, 'italic'),
    ];
    const { blocks } = (await must(madePdf([{ ink }]), 'a.pdf')).text;
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'What was found' },
      {
        kind: 'paragraph',
        text: 'In the boats the police found the following things, which they took to the town hall.',
      },
      {
        kind: 'listItem',
        level: 0,
        ordered: false,
        text: 'two oars, one of them broken, and a lamp that still had some oil in it',
      },
      { kind: 'listItem', level: 0, ordered: false, text: 'papers' },
      { kind: 'listItem', level: 0, ordered: true, text: 'the first boat' },
      { kind: 'listItem', level: 0, ordered: true, text: 'the second boat' },
      { kind: 'caption', text: 'Figure 1: The western pier' },
    ]);
  });
  test('a page that lies, or whose text does, is read as it is looked at', async () => {
    const texts = ['The first line of the page is here,', 'and the second follows below it.'];
    const plain = lines(texts, 70, 500);
    const turned = madePdf([{ ink: plain, entries: '/Rotate 180' }]);
    const leaning = madePdf([
      { ink: texts.map((text, index) => ({ ...at(text, 200 + index * 14, 100), angle: 90 })) },
    ]);
    for (const bytes of [turned, leaning])
      expect(canonicalText((await must(bytes, 'a.pdf')).text)).toBe(texts.join(' '));
  });
});

describe('beside the text', () => {
  const body = lines(
    ['The boats were seen near the western pier shortly before dawn.', 'Nobody has claimed them.'],
    70,
    700,
  );

  test('title, authors, language and day are found, and rubbish is not', async () => {
    const heading = [at('Three boats at the pier', 70, 780, 20, 'bold'), at('18 May 2014', 70, 755)];
    const said = await must(
      madePdf([{ ink: [...heading, ...body] }], {
        catalog: '/Lang (en-GB)',
        info: '/Title (The boats of May) /Author (Ana Lund; Omar Said)',
      }),
      'a.pdf',
    );
    expect(said.metadata).toMatchObject({
      title: 'The boats of May',
      authors: ['Ana Lund', 'Omar Said'],
      language: 'en-GB',
      sourceKind: 'report',
      published: { edtf: '2014-05-18' },
      found: { title: 'metadata', authors: 'metadata', language: 'metadata', published: 'text' },
    });
    const made = await must(
      madePdf([{ ink: [heading[0] ?? at('', 0, 0), ...body] }], {
        info: '/Title (Microsoft Word - boats_v2.doc) /Author (user) /CreationDate (D:20140520101500Z)',
      }),
      'a.pdf',
    );
    expect(made.metadata).toMatchObject({
      title: 'Three boats at the pier',
      authors: [],
      published: { edtf: '2014-05-20' },
      found: { title: 'text', published: 'guessed' },
    });
    const printed = await must(
      madePdf([{ ink: body }], { info: '/Producer (Skia/PDF m114) /CreationDate (D:20140520101500Z)' }),
      'a.pdf',
    );
    expect(printed.metadata.published).toBeNull();
  });
  test('remarks are comments beside what they remark on, and filled fields are text', async () => {
    const objects = [
      '<< /Type /Annot /Subtype /Text /Rect [70 695 90 712] /Contents (Ask the harbour office.) /T (Ana) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) /V (Omar Said) /Rect [70 300 200 320] >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
    ];
    const { blocks } = (
      await must(madePdf([{ ink: body, entries: '/Annots [10 0 R 11 0 R 12 0 R]' }], { objects }), 'a.pdf')
    ).text;
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      expect.stringMatching(/^paragraph: The boats/u),
      'comment: Ana: Ask the harbour office.',
      'paragraph: Name: Omar Said',
    ]);
  });
  test('what is left out is told', async () => {
    const picture = '/XObject << /P 10 0 R >>';
    const objects = [
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
      '<< /Type /Filespec /F (figures.csv) /UF (figures.csv) /EF << /F 12 0 R >> >>',
      '<< /Type /EmbeddedFile /Length 3 >>\nstream\n1,2\nendstream',
    ];
    const scanned: MadePage = {
      ink: [],
      before: 'q 400 0 0 400 50 50 cm /P Do Q',
      entries: `/Resources << ${picture} >>`,
    };
    const catalog = '/Names << /EmbeddedFiles << /Names [(figures.csv) 11 0 R] >> >>';
    const draft: Ink = { ...at('DRAFT', 200, 300, 60), angle: 45 };
    const mixed = await must(
      madePdf([{ ink: [...body, draft, at('out of sight', 70, -200)] }, scanned, scanned], {
        objects,
        catalog,
      }),
      'a.pdf',
    );
    const told = mixed.losses.map(({ kind, where, what }) => `${kind} | ${where} | ${what}`).join('\n');
    expect(told).toMatch(/input-part-left-out \| Pages 2–3 \| Without text/u);
    expect(told).toMatch(/Page 1 \| Text beyond the edges/u);
    expect(told).toMatch(/Page 1 \| Text that stands aslant.*DRAFT/u);
    expect(told).toMatch(/attachment-left-out .*figures\.csv/u);
    expect(canonicalText(mixed.text)).not.toMatch(/DRAFT|sight/u);
    expect(await errorOf(madePdf([scanned, scanned], { objects }), 'scan.pdf')).toBe('input-only-pictures');
  });
});

describe('what is no ordinary file', () => {
  const plain = madePdf([{ ink: lines(['A sentence that can be read by anybody.'], 70, 700) }]);
  const qpdf = findTool('qpdf');

  test.skipIf(qpdf === null)(
    'a file with a password is refused, one that only its owner may change is read',
    async () => {
      writeFileSync(join(folder, 'plain.pdf'), plain);
      const locked = (user: string, name: string) => {
        execFileSync(qpdf ?? '', [
          '--encrypt',
          user,
          'owner',
          '256',
          '--',
          join(folder, 'plain.pdf'),
          join(folder, name),
        ]);
        return readFileSync(join(folder, name));
      };
      expect(await errorOf(locked('secret', 'locked.pdf'), 'locked.pdf')).toBe('input-password');
      expect(canonicalText((await must(locked('', 'open.pdf'), 'open.pdf')).text)).toContain(
        'read by anybody',
      );
    },
  );
  test('one with something before it, or with its end gone, is read as far as it goes', async () => {
    const before = new Uint8Array([...Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), ...plain]);
    expect(canonicalText((await must(before, 'a.pdf')).text)).toContain('read by anybody');
    const cut = plain.subarray(0, plain.length - 300);
    expect(canonicalText((await must(cut, 'a.pdf')).text)).toContain('read by anybody');
  });
  test('pages that go in circles, and a tree of nothing, are refused or read', async () => {
    const text = Buffer.from(plain).toString('latin1');
    const circle = text.replace(/\/Kids \[[^\]]*\]/u, '/Kids [2 0 R 2 0 R]');
    const many = text.replace('/Count 1', '/Count 2000000000');
    for (const one of [circle, many, '%PDF-1.7\n', '%PDF-1.7\ntrailer << /Root 1 0 R >>']) {
      const result = await read(Buffer.from(one, 'latin1'), 'a.pdf');
      expect(['read', 'unreadable-input', 'empty-input', 'input-only-pictures']).toContain(
        result.ok ? 'read' : result.error.kind,
      );
    }
  });
});
