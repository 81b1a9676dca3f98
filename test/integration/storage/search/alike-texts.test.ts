import { describe, expect, it } from 'vitest';
import { AlikeTexts } from '../../../../electron/storage/search/alike-texts.ts';
import { makeWorld } from '../../../builders/records.ts';
import { adding, at, newProject, removing, valueOf, withText } from '../support.ts';

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `word${(from + index).toString(36)}`).join(' ');

describe('texts of a project that are alike', () => {
  const build = () => {
    const file = newProject();
    const world = makeWorld();
    const lead = world.source(withText(file, words(0, 100)));
    world.source(withText(file, words(50_000, 300)));
    valueOf(file.applyChange(adding(...world.records), at()));
    const captured = (text: string): string => withText(file, text).assets.text.sha256;
    return { file, lead, captured };
  };

  it('are found for one that was captured just now, and only those', async () => {
    const { file, lead, captured } = build();
    const alike = new AlikeTexts(file);
    expect(await alike.of(captured(`${words(0, 100)} ${words(900, 200)}`))).toEqual([
      { sha256: lead.assets.text.sha256, share: 1 },
    ]);
    expect(await alike.of(captured(words(7_000, 200)))).toEqual([]);
  });

  it('are those captured before in the same batch, too, whose sources are not written yet', async () => {
    const { file, captured } = build();
    const alike = new AlikeTexts(file);
    const first = captured(words(3_000, 120));
    await alike.of(first);
    expect(await alike.of(captured(`${words(3_000, 120)} more`))).toEqual([{ sha256: first, share: 1 }]);
  });

  it('are forgotten when a source is', async () => {
    const { file, lead, captured } = build();
    const alike = new AlikeTexts(file);
    const fresh = captured(`${words(0, 100)} more`);
    expect(await alike.of(fresh)).toHaveLength(1);
    valueOf(file.applyChange(removing(lead), at(1)));
    alike.forget();
    expect(await alike.of(fresh)).toEqual([]);
  });
});
