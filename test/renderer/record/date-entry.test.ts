import { describe, expect, it } from 'vitest';
import { readDateEntry, typedOf } from '../../../renderer/record/date-entry.ts';

const unknown = { day: null, zone: null };
const known = { day: '2014-05-20', zone: null };

describe('what is typed into a date field', () => {
  it('is read in words', () => {
    expect(readDateEntry('16-17 May 2014', unknown)).toMatchObject({
      kind: 'resolved',
      words: '16–17 May 2014',
      date: { typed: '16-17 May 2014' },
    });
  });

  it('waits for a publication date when it is relative', () => {
    expect(readDateEntry('last Friday', unknown).kind).toBe('needs-reference');
    expect(readDateEntry('Friday', known)).toMatchObject({ kind: 'resolved', date: { edtf: '2014-05-16' } });
  });

  it('offers its readings when there are several', () => {
    const entry = readDateEntry('05/06/2014', known);
    expect(entry.kind === 'choice' && entry.choices.map((choice) => choice.edtf)).toEqual([
      '2014-06-05',
      '2014-05-06',
    ]);
  });

  it('is nothing when emptied, and not understood when it is no date', () => {
    expect(readDateEntry('  ', known)).toEqual({ kind: 'empty' });
    expect(readDateEntry('soonish', known)).toEqual({ kind: 'not-understood', impossible: false });
    expect(readDateEntry('31 June 2014', known)).toMatchObject({ impossible: true });
  });

  it('stands there as it was typed', () => {
    expect(typedOf({ edtf: '2014-05-16', typed: 'Friday', zone: null })).toBe('Friday');
    expect(typedOf({ edtf: '2014-05-16', typed: null, zone: null })).toBe('16 May 2014');
    expect(typedOf(null)).toBe('');
  });
});
