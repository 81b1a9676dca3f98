// Wild rich text that the records allow, as the editor writes it: neighbouring texts with the same marks are one.

import fc from 'fast-check';
import type { Mark, RichBlock, RichInline, RichText } from '../../../core/model/text/rich-text.ts';

const anyId = (kind: string) => fc.uuid({ version: 7 }).map((uuid) => `${kind}:${uuid}` as never);
const blockId = fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/u);
const label = fc.option(fc.string({ maxLength: 20 }), { nil: null });

const marks = fc
  .record({
    names: fc.subarray(['bold', 'italic', 'strike', 'underline', 'code'] as const),
    height: fc.constantFrom('superscript', 'subscript', null),
    href: fc.option(fc.constantFrom('https://example.org/a', 'mailto:a@example.org'), { nil: null }),
  })
  .map(({ names, height, href }): Mark[] => [
    ...names.map((type): Mark => ({ type })),
    ...(height === null ? [] : [{ type: height } as Mark]),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as Mark]),
  ]);

const bare: fc.Arbitrary<RichInline> = fc.oneof(
  fc.record({
    type: fc.constant('text' as const),
    text: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  }),
  fc.record({ type: fc.constant('hardBreak' as const) }),
  fc.record({
    type: fc.constant('citation' as const),
    attrs: fc.record({
      excerptIds: fc.array(anyId('excerpt'), { minLength: 1, maxLength: 3 }),
      locator: label,
    }),
  }),
  fc.record({
    type: fc.constant('actorMention' as const),
    attrs: fc.record({ actorId: anyId('actor'), label }),
  }),
  fc.record({
    type: fc.constant('eventMention' as const),
    attrs: fc.record({ eventId: anyId('event'), label }),
  }),
  fc.record({
    type: fc.constant('figureRange' as const),
    attrs: fc.record({
      figureId: anyId('figure'),
      category: fc.constantFrom('killed', 'wounded', 'missing', 'displaced', 'other'),
      group: fc.constantFrom('own', 'enemy', 'civilian', 'notStated'),
    }),
  }),
  fc.record({
    type: fc.constant('likelihood' as const),
    attrs: fc.record({ term: fc.string({ minLength: 1, maxLength: 20 }) }),
  }),
  fc.record({
    type: fc.constant('reference' as const),
    attrs: fc.record({
      of: fc.constantFrom('section', 'chart', 'events', 'network', 'figure', 'block'),
      recordId: fc.oneof(anyId('section'), anyId('figure'), anyId('actor')),
      blockId: fc.option(blockId, { nil: null }),
      show: fc.constantFrom('label', 'labelAndPage', 'title', 'page'),
    }),
  }),
);
const inline = fc
  .tuple(bare, marks)
  .map(([node, list]): RichInline => (list.length === 0 ? node : { ...node, marks: list }));
/** Neighbours with the same marks are one text: the editor writes them so. */
function joinTexts(content: readonly RichInline[]): RichInline[] {
  const joined: RichInline[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks, node.marks))
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else joined.push(node);
  }
  return joined;
}
const sameMarks = (a: readonly Mark[] = [], b: readonly Mark[] = []): boolean => {
  const names = (list: readonly Mark[]) => list.map((mark) => JSON.stringify(mark)).sort();
  return JSON.stringify(names(a)) === JSON.stringify(names(b));
};
const inlines = fc
  .array(inline, { maxLength: 4 })
  .map(joinTexts)
  .map((content): { content?: RichInline[] } => (content.length === 0 ? {} : { content }));

const textAttrs = {
  id: blockId,
  dir: fc.constantFrom('ltr', 'rtl', null),
  lang: fc.constantFrom('en', 'ar-LY', null),
} as const;

const { block } = fc.letrec<{ block: RichBlock }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const cell = fc.record({
    type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
    attrs: fc.record({
      id: blockId,
      colspan: fc.integer({ min: 1, max: 4 }),
      rowspan: fc.integer({ min: 1, max: 4 }),
      colwidth: fc.option(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 3 }), { nil: null }),
    }),
    content: blocks,
  });
  const items = fc.array(
    fc.record({ type: fc.constant('listItem' as const), attrs: fc.record({ id: blockId }), content: blocks }),
    { minLength: 1, maxLength: 3 },
  );
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc
        .tuple(fc.record(textAttrs), inlines)
        .map(([attrs, content]): RichBlock => ({ type: 'paragraph', attrs, ...content })),
      fc
        .tuple(
          fc.record({ ...textAttrs, level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
          inlines,
        )
        .map(([attrs, content]): RichBlock => ({ type: 'heading', attrs, ...content })),
      fc.record({ type: fc.constant('horizontalRule' as const), attrs: fc.record({ id: blockId }) }),
      fc.record({
        type: fc.constant('image' as const),
        attrs: fc.record({
          id: blockId,
          sha256: fc.stringMatching(/^[0-9a-f]{64}$/u),
          mediaType: fc.constantFrom('image/png', 'image/jpeg'),
          alt: fc.string({ maxLength: 20 }),
          decorative: fc.boolean(),
          widthPercent: fc.integer({ min: 5, max: 100 }),
          caption: fc.string({ maxLength: 20 }),
        }),
      }),
      fc.record({
        type: fc.constant('bulletList' as const),
        attrs: fc.record({ id: blockId }),
        content: items,
      }),
      fc.record({
        type: fc.constant('orderedList' as const),
        attrs: fc.record({ id: blockId, start: fc.integer({ min: 0, max: 1_000_000 }) }),
        content: items,
      }),
      fc.record({
        type: fc.constant('blockquote' as const),
        attrs: fc.record({ id: blockId }),
        content: blocks,
      }),
      fc.record({
        type: fc.constant('table' as const),
        attrs: fc.record({ id: blockId, caption: fc.string({ maxLength: 20 }) }),
        content: fc.array(
          fc.record({
            type: fc.constant('tableRow' as const),
            attrs: fc.record({ id: blockId }),
            content: fc.array(cell, { maxLength: 3 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  };
});

/** Any rich text; never the single empty paragraph, which the records keep as null. */
export const anyRichText: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .filter((content) => {
    const [only] = content;
    return content.length > 1 || only?.type !== 'paragraph' || (only.content ?? []).length > 0;
  })
  .map((content): RichText => ({ type: 'doc', content }));
