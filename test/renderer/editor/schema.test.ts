import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RichText, richTextSchema } from '../../../core/model/text/rich-text.ts';
import { toRichText } from '../../../renderer/editor/steps/to-rich-text.ts';
import { anyRichText } from './any-rich-text.ts';
import { schema } from './editor-schema.ts';

/** Marks are a set: the editor writes them in its own order. */
const sortMarks = (value: RichText): RichText =>
  JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    key === 'marks' && Array.isArray(part)
      ? [...(part as { type: string }[])].sort((a, b) => (a.type < b.type ? -1 : 1))
      : part,
  ) as RichText;

const attrsOf = (name: string): string[] => Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort();

describe('the schema of the editor', () => {
  it('has exactly the nodes and marks of the records', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        'actorMention',
        'blockquote',
        'bulletList',
        'citation',
        'doc',
        'eventMention',
        'figureRange',
        'hardBreak',
        'heading',
        'horizontalRule',
        'image',
        'likelihood',
        'listItem',
        'orderedList',
        'paragraph',
        'reference',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
      ].sort(),
    );
    expect(Object.keys(schema.marks).sort()).toEqual(
      ['bold', 'code', 'italic', 'link', 'strike', 'subscript', 'superscript', 'underline'].sort(),
    );
  });

  it('has exactly the attributes of the records', () => {
    expect(attrsOf('paragraph')).toEqual(['dir', 'id', 'lang']);
    expect(attrsOf('heading')).toEqual(['dir', 'id', 'lang', 'level']);
    expect(attrsOf('bulletList')).toEqual(['id']);
    expect(attrsOf('orderedList')).toEqual(['id', 'start']);
    for (const name of ['listItem', 'blockquote', 'tableRow', 'horizontalRule'])
      expect(attrsOf(name)).toEqual(['id']);
    expect(attrsOf('table')).toEqual(['caption', 'id']);
    for (const name of ['tableCell', 'tableHeader'])
      expect(attrsOf(name)).toEqual(['colspan', 'colwidth', 'id', 'rowspan']);
    expect(attrsOf('image')).toEqual([
      'alt',
      'caption',
      'decorative',
      'id',
      'mediaType',
      'sha256',
      'widthPercent',
    ]);
    expect(attrsOf('citation')).toEqual(['excerptIds', 'locator']);
    expect(attrsOf('actorMention')).toEqual(['actorId', 'label']);
    expect(attrsOf('eventMention')).toEqual(['eventId', 'label']);
    expect(attrsOf('figureRange')).toEqual(['category', 'figureId', 'group']);
    expect(attrsOf('likelihood')).toEqual(['term']);
    expect(attrsOf('reference')).toEqual(['blockId', 'of', 'recordId', 'show']);
    expect(Object.keys(schema.marks['link']?.spec.attrs ?? {})).toEqual(['href']);
  });

  it('gives back any rich text of the records as it was', () => {
    fc.assert(
      fc.property(anyRichText, (value) => {
        expect(richTextSchema.safeParse(value).error).toBeUndefined();
        const node = schema.nodeFromJSON(value);
        node.check();
        const back = toRichText(node.toJSON() as never);
        expect(back).not.toBeNull();
        expect(sortMarks(back as RichText)).toEqual(sortMarks(value));
        expect(richTextSchema.safeParse(back).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps a single empty paragraph as nothing', () => {
    expect(
      toRichText({
        type: 'doc',
        content: [{ type: 'paragraph', attrs: { id: 'a', dir: null, lang: null } }],
      }),
    ).toBeNull();
  });
});
