// Fields, links and bookmarks of WordprocessingML as strings. A field carries the words it shows, so that no program
// must work it out before the page can be read, and none is marked as stale.

import { escaped } from './xml.ts';

const mark = (properties: string, type: 'begin' | 'separate' | 'end'): string =>
  `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;

/** A complex field: `instruction` as Word writes it, `shown` the runs it shows. */
export const field = (instruction: string, shown: string, properties = ''): string =>
  openField(instruction, properties) + shown + closeField(properties);

/** The first half of a field whose shown paragraphs follow. */
export const openField = (instruction: string, properties = ''): string =>
  `${mark(properties, 'begin')}<w:r>${properties}<w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>${mark(properties, 'separate')}`;

export const closeField = (properties = ''): string => mark(properties, 'end');

/** A link to a bookmark. */
export const innerLink = (bookmark: string, runs: string): string =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runs}</w:hyperlink>`;

/** A link out of the document; `relation` is the id of its address. */
export const outerLink = (relation: string, runs: string): string =>
  `<w:hyperlink r:id="${relation}" w:history="1">${runs}</w:hyperlink>`;

export const bookmark = (id: number, name: string, runs: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
