import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { type RichBlock, richTextSchema } from '../../../core/model/text/rich-text.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { doc, makeWorld } from '../../builders/records.ts';

const json = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as never;

const attrs = {
  id: 'picture',
  sha256: 'a'.repeat(64),
  mediaType: 'image/png',
  alt: '',
  decorative: false,
  widthPercent: 100,
  caption: '',
};

/** The words that a picture has in the document. */
function altOf(fields: Partial<typeof attrs>): string | null | undefined {
  const world = makeWorld();
  const brief = world.brief({ templateCopyId: world.templateCopy(json).id });
  const picture: RichBlock = { type: 'image', attrs: { ...attrs, ...fields } };
  world.section(brief, { content: doc(picture) });
  const at = '2014-05-18T16:00:00.000Z';
  const result = assemble(new RecordStore(world.records), brief.id, { created: at, modified: at });
  if (!result.ok) throw new Error(result.error.kind);
  const figure = result.value.tree.sections[0]?.blocks.find((block) => block.type === 'illustration');
  return figure?.type === 'illustration' ? figure.alt : undefined;
}

describe('a picture in the text', () => {
  it('is told by its words, else by its caption', () => {
    expect(altOf({ alt: ' The bridge ', caption: 'Photo' })).toBe('The bridge');
    expect(altOf({ caption: 'Photo' })).toBe('Photo');
  });

  it('is decorative only where somebody said so', () => {
    expect(altOf({ decorative: true, alt: 'Old words' })).toBeNull();
    expect(altOf({})).toBe('Picture without a description');
  });

  it('of a project from before that choice is not decorative', () => {
    const { decorative: _, ...old } = attrs;
    const read = richTextSchema.parse({ type: 'doc', content: [{ type: 'image', attrs: old }] });
    expect(read.content[0]).toMatchObject({ attrs: { decorative: false } });
  });
});
