// How what a reference leads to is called, and which id it has.

import { describe, expect, it } from 'vitest';
import {
  captionLabel,
  captionTitle,
  sectionLabel,
  sectionOfHeading,
  targetId,
} from '../../../../core/query/outline/targets.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../../builders/records.ts';

const en = documentWords('en');
const section = makeWorld().section(makeWorld().brief());
const plain = section.id.replace(':', '-');

describe('the id of a target', () => {
  it('is that of its record for a section, and says what of it otherwise', () => {
    const target = { recordId: section.id, blockId: null } as const;
    expect(targetId({ ...target, of: 'section' })).toBe(plain);
    expect(targetId({ ...target, of: 'section', blockId: 'b1' })).toBe(plain);
    expect(targetId({ ...target, of: 'chart' })).toBe(`chart-${plain}`);
    expect(targetId({ ...target, of: 'block', blockId: 'b1' })).toBe(`block-${plain}-b1`);
  });

  it('leads back to the section of a heading, and to none from another', () => {
    expect(sectionOfHeading(targetId({ of: 'section', recordId: section.id, blockId: null }))).toBe(
      section.id,
    );
    expect(sectionOfHeading(`chart-${plain}`)).toBeNull();
  });
});

describe('the words of a target', () => {
  it('are the kind and number of a caption, in the digits of the brief', () => {
    expect(captionLabel('table', 2, en, 'latin')).toBe('Table 2');
    expect(captionLabel('illustration', 12, en, 'latin')).toBe('Figure 12');
    expect(captionLabel('table', 12, documentWords('ar'), 'arabic')).toMatch(/ ١٢$/u);
  });

  it('are the number of a section, else its title in quotation marks', () => {
    expect(sectionLabel('2.1', 'Actors', en)).toBe('Section 2.1');
    expect(sectionLabel(null, 'Actors', en)).toBe('“Actors”');
  });

  it.each([
    ['Deaths by day.', 'Deaths by day'],
    [' Deaths by day. ', 'Deaths by day'],
    ['v. 2 of it', 'v. 2 of it'],
    ['More…', 'More…'],
  ])('are the caption “%s” as “%s”', (caption, title) => {
    expect(captionTitle(caption)).toBe(title);
  });
});
