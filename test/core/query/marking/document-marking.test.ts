// The marking of a document and of its sections, and what is said to have raised it.

import { describe, expect, it } from 'vitest';
import type { Marking } from '../../../../core/model/record.ts';
import {
  documentMarking,
  type MarkedPart,
  partToWords,
  sectionMarking,
} from '../../../../core/query/marking/document-marking.ts';
import { TLP_LABELS } from '../../../../core/query/marking/marking-order.ts';
import { makeWorld } from '../../../builders/records.ts';

const world = makeWorld();
const brief = world.brief();
const [one, two] = [world.section(brief, { title: 'One' }), world.section(brief, { title: 'Two' })];
const source = world.source();

const tlp = (name: 'CLEAR' | 'GREEN' | 'AMBER' | 'RED'): Marking => ({
  scheme: 'tlp',
  label: TLP_LABELS.find((label) => label === `TLP:${name}`) ?? 'TLP:CLEAR',
});
const own = (label: string): Marking => ({ scheme: 'own', label });
const ofBrief = (marking: Marking): MarkedPart => ({
  marking,
  what: 'brief',
  recordId: brief.id,
  title: 'The brief',
  section: null,
});
const ofSection = (section: typeof one, marking: Marking): MarkedPart => ({
  marking,
  what: 'section',
  recordId: section.id,
  title: section.title,
  section,
});
const ofSource = (section: typeof one | null, marking: Marking): MarkedPart => ({
  marking,
  what: 'source',
  recordId: source.id,
  title: 'A leak',
  section,
});

describe('the marking of a document', () => {
  it('is the highest, raised by all that have it', () => {
    const parts = [
      ofBrief(tlp('GREEN')),
      ofSection(one, tlp('AMBER')),
      ofSource(two, tlp('CLEAR')),
      ofSource(one, tlp('AMBER')),
    ];
    expect(documentMarking(parts, [])).toEqual({
      marking: tlp('AMBER'),
      raisedBy: [parts[1], parts[3]],
      besides: [],
    });
  });

  it('is the brief’s own where nothing is higher, raised by nothing', () => {
    const parts = [ofSection(one, tlp('RED')), ofBrief(tlp('RED')), ofSource(one, tlp('GREEN'))];
    expect(documentMarking(parts, [])).toEqual({ marking: tlp('RED'), raisedBy: [], besides: [] });
  });

  it('is raised where the brief has none', () => {
    const parts = [ofSource(one, tlp('CLEAR'))];
    expect(documentMarking(parts, [])).toEqual({ marking: tlp('CLEAR'), raisedBy: parts, besides: [] });
  });

  it('is nothing where nothing is marked', () => {
    expect(documentMarking([], [])).toEqual({ marking: null, raisedBy: [], besides: [] });
  });

  it('is not taken over by one of another order that comes last', () => {
    const parts = [ofBrief(tlp('GREEN')), ofSource(one, own('SECRET'))];
    expect(documentMarking(parts, [])).toEqual({ marking: tlp('GREEN'), raisedBy: [], besides: [parts[1]] });
  });

  it('has beside it what is of another order', () => {
    const parts = [ofBrief(tlp('GREEN')), ofSource(one, own('SECRET')), ofSection(two, tlp('RED'))];
    expect(documentMarking(parts, [])).toEqual({
      marking: tlp('RED'),
      raisedBy: [parts[2]],
      besides: [parts[1]],
    });
  });
});

describe('the marking of a section', () => {
  const parts = [
    ofBrief(tlp('RED')),
    ofSection(one, tlp('GREEN')),
    ofSource(one, tlp('AMBER')),
    ofSource(two, tlp('CLEAR')),
  ];
  it('is the highest of itself and what it cites, and never that of others', () => {
    expect(sectionMarking(parts, one, [])).toEqual(tlp('AMBER'));
    expect(sectionMarking(parts, two, [])).toEqual(tlp('CLEAR'));
    expect(sectionMarking(parts.slice(0, 3), two, [])).toBeNull();
  });
});

it('a part is told in the middle of a sentence', () => {
  const words = [ofBrief(tlp('RED')), ofSection(one, tlp('RED')), ofSource(one, tlp('RED'))].map(partToWords);
  expect(words).toEqual(['the brief itself', 'the section “One”', 'the source “A leak”, used in “One”']);
  expect(partToWords(ofSource(null, tlp('RED')))).toBe('the source “A leak”');
});
