// Numbers in a text beside those of the passages it cites.
import { describe, expect, it } from 'vitest';
import { cite, doc, makeWorld, p } from '../../builders/records.ts';
import { check, written } from './check-brief.ts';

describe('a number in the text', () => {
  const numbers = (passage: string, ...parts: string[]) => {
    const { world, brief } = written(passage, ...parts);
    return check(world, brief, 'number-differs').map((finding) => /number (\S+)/u.exec(finding.message)?.[1]);
  };

  it('that stands in no passage cited in its sentence is found', () => {
    expect(numbers('the death toll had risen to 43', 'The ministry counts 34 dead')).toEqual(['34']);
    expect(numbers('some 12,500 people fled', 'As many as 125,000 fled')).toEqual(['125,000']);
  });

  it('may be written in words or with other separators', () => {
    expect(numbers('six of his soldiers and 12,500 people', 'He lost 6 men; 12500 fled')).toEqual([]);
    expect(numbers('قتل ٤٣ شخصا', 'The ministry counts 43 dead')).toEqual([]);
  });

  const differing = (passage: string, text: string) => {
    const { world, brief } = written(passage, text);
    return check(world, brief, 'number-differs').map(
      (finding) => /number (.+) stands in none/u.exec(finding.message)?.[1],
    );
  };

  it('in words that differs from the words of the passage is found', () => {
    expect(differing('thirty-four people were killed', 'It counts forty-three dead')).toEqual([
      'forty-three',
    ]);
  });

  it('in French words that differs from figures is found', () => {
    expect(differing('34 personnes ont été tuées', 'quarante-trois personnes ont été tuées')).toEqual([
      'quarante-trois',
    ]);
  });

  it('in Arabic figures that differs from Arabic figures is found', () => {
    expect(differing('مقتل ٣٤ شخصا', 'مقتل ٤٣ شخصا')).toEqual(['٤٣']);
  });

  it('of hundreds is found where the passage says dozens, and dozens where it says hundreds', () => {
    expect(differing('dozens were killed', 'nine hundred people were killed')).toEqual(['nine hundred']);
    expect(differing('nine hundred people were killed', 'dozens were killed')).toEqual(['dozens']);
  });

  it('is not found where figures and words of any language have one value', () => {
    expect(differing('thirty-one were wounded', '31 were wounded')).toEqual([]);
    expect(differing('one thousand two hundred fled', '1,200 fled')).toEqual([]);
    expect(differing('1,500,000 people', '1.5 million people')).toEqual([]);
    expect(differing('dix personnes ont été tuées', '10 people were killed')).toEqual([]);
    expect(differing('2,100 people fled', '2 100 personnes ont fui')).toEqual([]);
    expect(differing('dos mil cien desplazados', '2,100 displaced')).toEqual([]);
    expect(differing('ثلاثة وأربعون قتيلا', 'forty-three killed')).toEqual([]);
  });

  it('that can be read in two ways in the passage is looked for as it is written there', () => {
    const found = (passage: string) => differing(passage, '1.200 muertos');
    for (const passage of [
      '1.200 fled',
      'some 1.200 fled',
      '11.200, then 1.200',
      'x.1.200,y',
      '1.200',
      '3|1.200|4',
    ])
      expect(found(passage), passage).toEqual([]);
    for (const passage of [
      'some 11.200 fled',
      '11.200 fled',
      'some 1.2001 fled',
      'some 1.200.300 fled',
      'version 3.1.200',
      'version 1.200,3',
      '1.201 fled',
      'x',
    ])
      expect(found(passage), passage).toEqual(['1.200']);
  });

  it('in words is not taken for the end of a longer one', () => {
    expect(differing('twenty-nine hundred fled', 'nine hundred people fled')).toEqual(['nine hundred']);
  });

  it('that is vague agrees with the same vague word of any language, and with a number of that size', () => {
    for (const passage of [
      'des dizaines de morts',
      'decenas de muertos',
      'عشرات القتلى',
      '24 dead',
      '199 dead',
    ])
      expect(differing(passage, 'Dozens were killed')).toEqual([]);
    for (const passage of ['23 dead', '200 dead', 'hundreds of dead'])
      expect(differing(passage, 'Dozens were killed')).toEqual(['Dozens']);
    expect(differing('2,000 marched', 'Thousands marched')).toEqual([]);
  });

  it('that is a manner of speaking, a year or the name of a document is left alone', () => {
    expect(differing('x', 'The two sides met in 2014 under Resolution 1973, and one of them left')).toEqual(
      [],
    );
  });

  it('that is part of a date, an ordinal or in a sentence without citation is left alone', () => {
    expect(numbers('x', 'On 16–17 May 2014, on the 3rd day, by 18:00 on 5 June 2014')).toEqual([]);
    expect(numbers('x', 'There are 99 brigades. That is known')).toEqual([]);
  });

  it('is found once although the block has other sentences with citations', () => {
    const world = makeWorld();
    const brief = world.brief();
    const source = world.source();
    const [a, b] = [world.excerpt(source, '43 dead'), world.excerpt(source, '75 dead')];
    world.section(brief, { content: doc(p('One says 43.', cite(a), ' The other says 43.', cite(b))) });
    expect(check(world, brief, 'number-differs')).toHaveLength(1);
  });
});
