// Chains of speakers in the words of a document, in its languages.

import { describe, expect, it } from 'vitest';
import type { AttributionHop } from '../../../../core/model/kinds/excerpt.ts';
import { attributionToWords, speakerToWords } from '../../../../core/query/evidence/attribution-to-words.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { hop, makeWorld } from '../../../builders/records.ts';

const words = (language: string, ...chain: readonly AttributionHop[]) =>
  attributionToWords(new RecordStore(), chain, documentWords(language));
const officer = hop({ descriptor: 'an officer' });

describe('a chain of speakers', () => {
  it('joins three from the writer inwards', () => {
    const reuters = hop({ descriptor: 'Reuters', verb: 'quoting' });
    const mayor = hop({ descriptor: 'the mayor', verb: 'said' });
    expect(words('en', reuters, mayor, officer)).toBe('Reuters, quoting the mayor, citing an officer');
  });

  it.each([
    ['fr', 'citant des données', 'un témoin, citant des données'],
    ['fr', 'selon ses voisins', 'un témoin, selon ses voisins'],
    ['fr', 'a déclaré hier', 'un témoin'],
    ['en', 'said citing data', 'un témoin'],
    ['en', 'Quoting an aide', 'un témoin, Quoting an aide'],
  ])('in %s keeps “%s” only where it cites something', (language, verb, said) => {
    expect(words(language, hop({ descriptor: 'un témoin', verb }))).toBe(said);
  });

  it('keeps what cites in Arabic, also inside English', () => {
    expect(words('ar', hop({ descriptor: 'شاهد', verb: 'نقلا عن جيرانه' }))).toBe('شاهد، نقلا عن جيرانه');
    expect(words('en', hop({ descriptor: 'a witness', verb: 'استنادا إلى جيرانه' }))).toBe(
      'a witness, \u2068استنادا إلى جيرانه\u2069',
    );
    expect(words('ar', hop({ descriptor: 'شاهد', verb: 'قال نقلا' }))).toBe('شاهد');
  });

  it('isolates whom the last one told where it reads the other way', () => {
    const told = hop({ descriptor: 'an officer', to: 'رويترز' });
    const asked = { withAddressee: true, byArticle: true };
    expect(attributionToWords(new RecordStore(), [told], documentWords('en'), asked)).toBe(
      'an officer → \u2068رويترز\u2069, by the article',
    );
  });
});

describe('who speaks in a passage', () => {
  const spoken = (outlet: string | null, ...attribution: AttributionHop[]) => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source({ outlet }), 'x', { attribution });
    return speakerToWords(new RecordStore(world.records), excerpt, documentWords('en'));
  };

  it('is the outlet where nobody is quoted, and the article where there is none', () => {
    expect(spoken('Reuters')).toBe('Reuters');
    expect(spoken('رويترز')).toBe('\u2068رويترز\u2069');
    expect(spoken(null)).toBe('the article');
    expect(spoken('')).toBe('the article');
    expect(spoken('Reuters', hop({}))).toBe('Reuters');
  });

  it('is the chain where somebody is', () => {
    expect(spoken('Reuters', officer)).toBe('an officer');
    expect(spoken(null, officer)).toBe('an officer');
  });
});

it('of a note without a chain is whoever it was with, and nobody where nobody was named', () => {
  const world = makeWorld();
  const note = { channel: '', writtenAt: null, basis: null };
  const said = (fields: Parameters<typeof world.source>[0]) => {
    const excerpt = world.excerpt(world.source({ note, outlet: null, ...fields }), 'thirteen');
    return speakerToWords(new RecordStore(world.records), excerpt, documentWords('en'));
  };
  expect(said({ sourceKind: 'call', authors: ['Salma Idris', 'Omar Ben Ali'] })).toBe(
    'Salma Idris, Omar Ben Ali',
  );
  expect(said({ sourceKind: 'monitoring', outlet: 'Radio Karsan' })).toBe('Radio Karsan');
  expect(said({ sourceKind: 'note' })).toBe('not stated');
  expect(said({ sourceKind: 'article', note: null })).toBe('the article');
});
