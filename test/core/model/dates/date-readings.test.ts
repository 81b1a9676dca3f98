import { describe, expect, it } from 'vitest';
import { findDatePhrases } from '../../../../core/model/dates/find-date-phrases.ts';
import { parseDate, type ParsedDate } from '../../../../core/model/dates/parse-date.ts';
import { readDateSpan } from '../../../../core/model/dates/read-date-span.ts';
import { REFERENCE } from './date-row.ts';
import { underMutation } from '../../../support/under-mutation.ts';

const options = { reference: REFERENCE, zone: 'Africa/Tripoli' };
const edtfOf = (parsed: ParsedDate): string => (parsed.kind === 'resolved' ? parsed.date.edtf : parsed.kind);
/** What the dates of a text are read as on Tuesday 20 May 2014. */
const read = (text: string): readonly string[] =>
  findDatePhrases(text).map((span) => edtfOf(readDateSpan(span, options)));
const typed = (text: string): string => edtfOf(parseDate(text, options));

describe('a span of days', () => {
  it.each([
    'entre le 3 et le 7 avril',
    'between 3 and 7 April',
    'entre el 3 y el 7 de abril',
    'بين ٣ و٧ نيسان',
    'du 3 au 7 avril',
    'del 3 al 7 de abril',
  ])('is not its last day alone: %s', (words) => {
    expect(read(`— ${words}.`)).toEqual(['2014-04-03/2014-04-07']);
    expect(typed(words)).toBe('2014-04-03/2014-04-07');
  });

  it('has a month of its own when it is typed without one', () => {
    expect(typed('del 3 al 7')).toBe('2014-05-03/2014-05-07');
    expect(typed('du 3 au 7')).toBe('2014-05-03/2014-05-07');
    expect(read('El equipo pasó del 3 al 7 en la lista.')).toEqual([]);
  });

  it('is no span where "du" only joins a day to its noun', () => {
    expect(read('La bataille du 3 avril 2014.')).toEqual(['2014-04-03']);
    expect(typed('du 3 avril 2014')).toBe('2014-04-03');
  });
});

describe('"since"', () => {
  it.each([
    ['depuis mardi', '2014-05-20/..'],
    ['since Tuesday', '2014-05-20/..'],
    ['desde el lunes', '2014-05-19/..'],
    ['منذ ١٢ آب', '2013-08-12/..'],
    ['since the 1990s', '1990/..'],
    ['since the end of March', '2014-03-21/..'],
  ])('is kept: %s is %s', (words, edtf) => {
    expect(read(`— ${words}.`)).toEqual([edtf]);
    expect(typed(words)).toBe(edtf);
  });

  it('has no second reading, for it always looks back', () => {
    expect(parseDate('since Friday', options)).toMatchObject({ other: null });
  });
});

describe('a night between two days', () => {
  it.each([
    'dans la nuit de samedi à dimanche',
    'overnight Saturday to Sunday',
    'en la noche del sábado al domingo',
    'ليلة السبت/الأحد',
  ])('is not its first day alone: %s', (words) => {
    expect(read(`— ${words}.`)).toEqual(['2014-05-17/2014-05-18']);
    expect(typed(words)).toBe('2014-05-17/2014-05-18');
  });

  it('is nothing where one day may mean the night before it: ليلة السبت', () => {
    expect(read('وقع انفجار ليلة السبت.')).toEqual([]);
    expect(typed('ليلة السبت')).toBe('not-understood');
  });
});

describe('the tense of a clause', () => {
  it.each([
    ['The party will hold its congress in December.', '2014-12'],
    ['Residents may use the road after 1 May.', '2015-05-02/..'],
    ['Le parti tiendra son congrès en décembre.', '2014-12'],
    ['El partido celebrará su congreso en diciembre.', '2014-12'],
    ['سيعقد الحزب مؤتمره في كانون الأول.', '2014-12'],
    ['He said Monday will be a holiday.', '2014-05-26'],
    ['قال إن الخميس سيكون يوم حداد.', '2014-05-22'],
  ])('looks forward: %s', (text, edtf) => {
    expect(read(text)).toEqual([edtf]);
  });

  it.each([
    ['The party held its congress in December.', '2013-12'],
    ['The truce, which was signed on Friday, will hold.', '2014-05-16'],
    ['Le parti a tenu son congrès en décembre.', '2013-12'],
    ['El partido celebró su congreso en diciembre.', '2013-12'],
    ['عقد الحزب مؤتمره في كانون الأول.', '2013-12'],
  ])('looks back: %s', (text, edtf) => {
    expect(read(text)).toEqual([edtf]);
  });

  it.each([
    ['The congress meets on Friday.', '2014-05-16', '2014-05-23'],
    ['The talks were due to begin in December.', '2013-12', '2014-12'],
    ['He ordered them to leave by Friday.', '../2014-05-23', '../2014-05-16'],
    ['The rebels have until Sunday to withdraw.', '../2014-05-25', '../2014-05-18'],
    ['He promised that elections would be held in October.', '2013-10', '2014-10'],
  ])('that tells nothing leaves both readings: %s', (text, first, second) => {
    const [span] = findDatePhrases(text);
    if (span === undefined) throw new Error('no date was found');
    expect(readDateSpan(span, options)).toMatchObject({ date: { edtf: first }, other: { edtf: second } });
  });

  it('leaves no second reading where it is read, or where the year is said', () => {
    const [told] = findDatePhrases('The council met on Friday.');
    if (told === undefined) throw new Error('no date was found');
    expect(readDateSpan(told, options)).toMatchObject({ other: null });
    expect(parseDate('16 May 2014', options)).toMatchObject({ other: null });
  });

  it('is overruled by a weekday that agrees with one year alone', () => {
    expect(read('Il a dit vendredi 23 mai.')).toEqual(['2014-05-23']);
  });

  it('does not turn a running span into that of next year', () => {
    const early = { reference: '2014-04-05', zone: null, tense: 'future' } as const;
    expect(edtfOf(parseDate('from 3 to 7 April', early))).toBe('2014-04-03/2014-04-07');
  });
});

describe('a part of a longer time', () => {
  it.each([
    ['early 1990s', '1990/1993~'],
    ['mid-1990s', '1994/1996~'],
    ['late 1990s', '1997/1999~'],
    ['third quarter of 2016', '2016-07/2016-09'],
    ['troisième trimestre de 2016', '2016-07/2016-09'],
    ['tercer trimestre de 2016', '2016-07/2016-09'],
    ['الربع الثالث من عام 2016', '2016-07/2016-09'],
  ])('is not the whole of it: %s is %s', (words, edtf) => {
    expect(read(`— ${words}.`)).toEqual([edtf]);
    expect(typed(words)).toBe(edtf);
  });
});

describe('a time of day', () => {
  it.each([
    ['16 May 2014 at 14:30 GMT', '2014-05-16T14:30:00Z', 'UTC'],
    ['16 mai 2014 à 18 h 00 (heure locale)', '2014-05-16T18:00:00', 'Africa/Tripoli'],
    ['16 May 2014 at 14:30 EET', '2014-05-16T14:30:00+02:00', null],
    ['16 May 2014 at 14:30 CET', '2014-05-16T14:30:00+01:00', null],
    ['16 May 2014 at 14:30 UTC+2', '2014-05-16T14:30:00+02:00', null],
  ])('is not lost with its zone: %s', (words, edtf, zone) => {
    expect(read(`— ${words}.`)).toEqual([edtf]);
    expect(parseDate(words, options)).toMatchObject({ kind: 'resolved', date: { edtf, zone } });
  });
});

describe('a date that counts from another', () => {
  it.each([
    ['On 3 April 2014 it left. Two days earlier it was seen.', ['2014-04-03', '2014-04-01']],
    ['On 3 April 2014 it left. Five days later it came back.', ['2014-04-03', '2014-04-08']],
    [
      'It left on 3 April 2014. Five days later it fell; two days later it rose.',
      ['2014-04-03', '2014-04-08', '2014-04-10'],
    ],
    ['Le 3 avril 2014, départ. Deux jours plus tard, retour.', ['2014-04-03', '2014-04-05']],
    ['El 3 de abril de 2014 salió. Cinco días después volvió.', ['2014-04-03', '2014-04-08']],
    ['خرج الرتل في 3 أبريل 2014. بعد ذلك بيومين عاد.', ['2014-04-03', '2014-04-05']],
  ])('is read from the one before it: %s', (text, edtfs) => {
    expect(read(text)).toEqual(edtfs);
  });

  it('is nothing without one, or after one that is no day', () => {
    expect(read('Two days earlier it was seen.')).toEqual([]);
    expect(read('In March 2014 it left. Two days later it fell.')).toEqual(['2014-03']);
    expect(typed('two days earlier')).toBe('not-understood');
    expect(read('On 3 April 2014 it rained. Two days earlier than planned, it left.')).toEqual([
      '2014-04-03',
    ]);
  });

  it.each([
    ['last week', '2014-05-12/2014-05-18'],
    ['la semaine dernière', '2014-05-12/2014-05-18'],
    ['la semana pasada', '2014-05-12/2014-05-18'],
    ['الأسبوع الماضي', '2014-05-12/2014-05-18'],
    ['three days ago', '2014-05-17'],
    ['il y a trois jours', '2014-05-17'],
    ['hace dos semanas', '2014-05-06~'],
    ['قبل ثلاثة أيام', '2014-05-17'],
  ])('is read where it counts from the report: %s is %s', (words, edtf) => {
    expect(read(`— ${words}.`)).toEqual([edtf]);
    expect(typed(words)).toBe(edtf);
  });
});

it.each([
  ['el pasado mes de mayo', ['2013-05']],
  ['la década de 1990', ['199X']],
  ['between 14:00 and 15:00 on 16 May 2014', ['2014-05-16T14:00:00/2014-05-16T15:00:00']],
  ['entre las 14:00 y las 15:00 del 16 de mayo de 2014', ['2014-05-16T14:00:00/2014-05-16T15:00:00']],
  ['desde hace tres años', ['2011~/..']],
  ['صباح الجمعة 16 أيار 2014', ['2014-05-16']],
  ['بين الأول من آذار و15 نيسان 2014', ['2014-03-01/2014-04-15']],
])('leaves no part of a date out: %s', (words, edtfs) => {
  expect(read(`— ${words}.`)).toEqual(edtfs);
});

it('reads two dates that "and" joins with a year each as two', () => {
  expect(read('On 17 February 2011 and 20 March 2012 there were marches.')).toEqual([
    '2011-02-17',
    '2012-03-20',
  ]);
});

it.skipIf(underMutation)('takes time that grows with the text alone', () => {
  const before = performance.now();
  for (const piece of ['two days later ', 'entre le 3 et ', '12 أيار/', '14:30 GMT ', 'depuis la fin de '])
    findDatePhrases(piece.repeat(500));
  expect(performance.now() - before).toBeLessThan(10_000);
});

describe('a span from one date to another', () => {
  const of = (text: string) => {
    const parsed = parseDate(text, options);
    return parsed.kind === 'resolved' ? [parsed.date.edtf, parsed.note] : [parsed.kind];
  };

  it('lends its year to the start, and says so where that is the year before', () => {
    expect(of('from 28 December to 3 January 2014')).toEqual([
      '2013-12-28/2014-01-03',
      'The start has no year; taken as 2013, before the end.',
    ]);
    expect(of('from 3 April to 7 April 2014')).toEqual(['2014-04-03/2014-04-07', null]);
  });

  it('ends after it starts, and says so where that is still to come and no year was given', () => {
    const late = 'The end lies after 20 May 2014.';
    expect(of('from 3 April 2014 to 25 May')).toEqual(['2014-04-03/2014-05-25', late]);
    expect(of('from 3 December 2013 to 7 January')).toEqual(['2013-12-03/2014-01-07', null]);
    expect(of('from 3 April 2014 to 25 May 2014')).toEqual(['2014-04-03/2014-05-25', null]);
    expect(of('from 15 May to 20 May')[1]).not.toContain('The end');
    expect(of('from 15 May to 21 May')[1]).toContain(late);
  });

  it('of two weekdays is one of two weeks, unless both of it have passed', () => {
    expect(of('Friday to Monday')[0]).toBe('2014-05-16/2014-05-19');
    expect(of('from Monday to 25 May')[0]).toBe('2014-05-19/2014-05-25');
    expect(of('Monday to Monday')[0]).toBe('2014-05-19');
    expect(parseDate('from Monday to Friday', options)).toMatchObject({
      kind: 'not-understood',
      reason: 'ambiguous',
      alternatives: [{ edtf: '2014-05-12/2014-05-16' }, { edtf: '2014-05-19/2014-05-23' }],
    });
  });

  it('has the zone that is said at its end at its start as well, where that says none', () => {
    expect(of('16 May 2014 14:00 to 17 May 2014 16:00 GMT')[0]).toBe(
      '2014-05-16T14:00:00Z/2014-05-17T16:00:00Z',
    );
    expect(of('16 May 2014 14:00 UTC to 17 May 2014 16:00 GMT+2')[0]).toBe(
      '2014-05-16T14:00:00Z/2014-05-17T16:00:00+02:00',
    );
    expect(of('16 May 2014 to 17 May 2014 16:00 GMT')[0]).toBe('2014-05-16/2014-05-17T16:00:00Z');
  });

  it('is none of two times without a day', () => {
    for (const text of ['14:00 to 16:00', 'from 14:00 to', 'from to May', 'May to 16:00', '14:00 to May'])
      expect(parseDate(text, options), text).toMatchObject({ kind: 'not-understood', reason: 'unknown' });
  });
});

describe('"dès"', () => {
  it('opens a span, in small and large letters, and is no part of a longer word', () => {
    for (const text of ['dès le 3 avril 2014', 'DÈS le 3 avril 2014', 'à partir du 3 avril 2014'])
      expect(typed(text), text).toBe('2014-04-03/..');
    expect(typed('des 3 avril 2014')).toBe('2014-04-03');
    for (const text of ['aèdès 3 avril 2014', 'dèsor 3 avril 2014'])
      expect(typed(text), text).toBe('not-understood');
  });
});

it('signs that no date has are not read over, and words in brackets keep what stands around them apart', () => {
  for (const text of ['#3 avril 2014', '3@ avril 2014', '3 avril# 2014'])
    expect(typed(text), text).toBe('not-understood');
  expect(typed('16 mai(heure locale)2014')).toBe('2014-05-16');
});
