// The little XML that a Word file needs, as strings. Knows no document.

/** Opens every part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// The vertical tab ends a line in many texts, and is the one end of line that XML forbids.
const special = /[&<>"\u000b]/u;
const everySpecial = /[&<>"\u000b]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u000b': ' ',
};

/** Text for an element or an attribute in double quotes. It must be legal already (see `legalText`). */
export const escaped = (text: string): string =>
  special.test(text) ? text.replace(everySpecial, (character) => entities[character] ?? '') : text;

/** Text for an attribute: line ends and tabs would be read as spaces anyway, so they become spaces. */
export const escapedAttribute = (text: string): string => escaped(text.replaceAll(/[\t\n\r]+/gu, ' '));

/** The names that parts of a Word file use, as attributes of their root. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
