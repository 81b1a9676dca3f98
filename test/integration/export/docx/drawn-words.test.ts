import { describe, expect, it } from 'vitest';
import { drawnCharacters } from '../../../../electron/export/docx/drawing/drawn-words.ts';

describe('Arabic words as glyphs', () => {
  it('stand in joined forms from left to right', () => {
    expect(drawnCharacters('بيت', 'rtl')).toEqual(['\uFE96', '\uFEF4', '\uFE91']);
  });

  it('keep the last letter of “على” and “مستشفى”', () => {
    expect(drawnCharacters('على', 'rtl')[0]).toBe('\uFEF0');
    expect(drawnCharacters('مستشفى', 'rtl')[0]).toBe('\uFEF0');
    expect(drawnCharacters('ى', 'rtl')).toEqual(['\uFEEF']);
  });
});
