// Where the glyphs of a face stand as characters, in the font files that the preview draws with.

/** Glyph n is character base + n: a plane of Unicode for private use (supplementary area A, 65,534 characters). */
export const glyphCharacterBase = 0xf0000;
