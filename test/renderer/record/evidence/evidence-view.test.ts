import { describe, expect, it } from 'vitest';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { findExcerpts, viewOfExcerpt } from '../../../../renderer/record/evidence/evidence-view.ts';
import { hop, makeWorld, recordName } from '../../../builders/records.ts';

function libya() {
  const world = makeWorld();
  const belad = world.actor([recordName('Ajwa Belad'), recordName('أجوى بلعيد', 'Arab')]);
  const source = world.source({ outlet: 'Training text 1', reliability: 'B' });
  const first = world.excerpt(source, 'سنعود أقوى من قبل');
  const second = world.excerpt(source, '75 were killed', {
    attribution: [hop({ actorId: belad.id, verb: 'citing official data', reliability: 'C' })],
    credibility: '3',
  });
  return { store: new RecordStore(world.records), first, second };
}

describe('finding excerpts', () => {
  it('offers the newest first while nothing is typed, and says how many more there are', () => {
    const { store, second } = libya();
    expect(findExcerpts(store, '  ', 1)).toEqual({ found: [second], more: 1 });
  });

  it('finds an Arabic passage typed without its hamza', () => {
    const { store, first } = libya();
    expect(findExcerpts(store, 'اقوي', 10).found).toEqual([first]);
  });

  it('finds an excerpt by any name of its speaker and by its source', () => {
    const { store, second } = libya();
    expect(findExcerpts(store, 'أجوى', 10).found).toEqual([second]);
    expect(findExcerpts(store, 'training belad', 10).found).toEqual([second]);
  });

  it('leaves out what is linked already', () => {
    const { store, first, second } = libya();
    expect(findExcerpts(store, '', 10, new Set([second.id])).found).toEqual([first]);
  });
});

describe('the words of an excerpt', () => {
  it('tell who said it, the grade of who spoke, and the source with its date', () => {
    const { store, second } = libya();
    expect(viewOfExcerpt(store, second)).toMatchObject({
      quote: '75 were killed',
      who: 'Ajwa Belad, citing official data',
      reliability: 'C',
      credibility: '3',
      sourceLine: 'Training text 1 · 18 May 2014',
      orphan: false,
    });
  });

  it('name nobody where the writer speaks', () => {
    const { store, first } = libya();
    expect(viewOfExcerpt(store, first)).toMatchObject({ who: '', reliability: 'B', credibility: null });
  });
});
