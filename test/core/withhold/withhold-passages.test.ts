// What is left of figures, passages and the words of a brief under a cap, looked at in the reader that everything is printed from.
import { describe, expect, it } from 'vitest';
import type { RichInline } from '../../../core/model/text/rich-text.ts';
import { cell, cite, doc, link, mention, mentionEvent, p, range, supports } from '../../builders/records.ts';
import { SECRET, paragraphs, setUp } from './secret-world.ts';
import { MARK } from './under-cap.ts';

describe('a figure under a cap', () => {
  const told = { form: 'range' as const, reportId: null, reason: '' };

  it('goes whole when none of its reports may stay, or its question or unit says too much', () => {
    const { world, open, secret, capped } = setUp();
    const report = (excerpt: typeof open) =>
      world.report('residents', [cell('killed', 4)], { excerptId: excerpt.id });
    const kept = world.figure('Killed', [report(open)]);
    const empty = world.figure('Not yet counted', []);
    world.figure('Killed there', [report(secret), report(secret)]);
    world.figure(`Killed when ${SECRET}`, [report(open)]);
    world.figure('Killed here', [report(open)], { unit: `those of whom ${SECRET}` });
    expect(capped().reader.ofKind('figure')).toEqual([kept, empty]);
  });

  it('loses reports by whom, of what and from where they tell, and sums of ours with them', () => {
    const { world, open, secret, hidden, capped } = setUp();
    const count = [cell('killed', 4)];
    const at = { excerptId: open.id };
    const base = world.report('residents', count, at);
    const reports = [
      base,
      world.report('the morgue', count, { excerptId: secret.id }),
      world.report(hidden('Far away'), count),
      world.report(`people of whom ${SECRET}`, count, at),
      world.report('a doctor', [cell('killed', `many, for ${SECRET}`)], at),
      world.report('a nurse', [cell('killed', 3, { groupLabel: `those when ${SECRET}` })], at),
      world.report('the desk', count, { derived: 'added up' }),
    ];
    const figure = world.figure('Killed', reports, {
      difference: 'scope' as never,
      differenceNote: 'The morgue counts more.',
    });
    const { reader, told: parts } = capped();
    expect(reader.get(figure.id)).toEqual({
      ...figure,
      reports: [base],
      difference: null,
      differenceNote: MARK,
    });
    expect(parts).toEqual(['report | Killed |  | source']);
  });

  it('keeps a sum of ours while all that it may be made of stays', () => {
    const { world, open, capped } = setUp();
    const figure = world.figure('Killed', [
      world.report('residents', [cell('killed', 4)], { excerptId: open.id }),
      world.report('the desk', [cell('killed', 4)], { derived: 'added up' }),
    ]);
    expect(capped().reader.get(figure.id)).toEqual(figure);
  });

  it('is told anew when the report that leads goes, or the reason for it says too much', () => {
    const { world, open, secret, capped } = setUp();
    const [kept, gone] = [
      world.report('residents', [cell('killed', 4)], { excerptId: open.id }),
      world.report('the morgue', [cell('killed', 9)], { excerptId: secret.id }),
    ];
    const telling = (reportId: string | null, reason: string) => ({
      form: 'lead' as never,
      reportId,
      reason,
    });
    const leads = world.figure('One', [kept, gone], { telling: telling(gone.id, 'It was there.') });
    const stays = world.figure('Two', [kept, gone], { telling: telling(kept.id, 'They were there.') });
    const explains = world.figure('Three', [kept], { telling: telling(kept.id, `Since ${SECRET}.`) });
    const note = world.figure('Four', [kept], { differenceNote: `Since ${SECRET}.` });
    const { reader } = capped();
    expect(reader.get(leads.id)?.telling).toEqual(told);
    expect(reader.get(stays.id)?.telling).toEqual(stays.telling);
    expect(reader.get(explains.id)).toEqual({ ...explains, telling: told });
    expect(reader.get(note.id)).toEqual({ ...note, difference: null, differenceNote: MARK });
  });
});

describe('a passage under a cap', () => {
  it('goes by any of the ways in which it can say what is above it', () => {
    const { world, brief, open, secret, secretSource, hidden, capped } = setUp();
    Object.assign(secretSource, {
      titleTranslation: 'The twelfth cable',
      url: 'https://cables.example.org/2014/12',
    });
    secret.segments = [
      {
        exact: `${SECRET}\nand nobody was left in the yard after`,
        prefix: '',
        suffix: '',
        start: 0,
        end: 82,
      },
    ];
    secret.translation = { text: 'le convoi est parti par la route', language: 'fr' } as never;
    const attack = world.event('Attack', '2014-05-16', { evidence: supports(secret) });
    const figure = world.figure('Killed', [
      world.report('residents', [cell('killed', 4)], { excerptId: open.id }),
      world.report('the morgue', [cell('killed', 9)], { excerptId: secret.id }),
    ]);
    const far = hidden('Far away');
    const friend = world.actor('A friend');
    const citation = cite(open);
    if (citation.type === 'citation') citation.attrs.locator = `p. 3, where ${SECRET}`;
    const gone: (string | RichInline)[][] = [
      ['0 ', cite(open, secret)],
      ['1 ', mention(far)],
      ['2 ', mention(friend, 'one Far away')],
      ['3 ', mentionEvent(attack)],
      ['4 ', range(figure)],
      ['5 ', link('here', 'https://cables.example.org/2014/12?page=2')],
      ['6 ', `They say ${SECRET.toUpperCase()}!`],
      ['7 “and nobody was left in the yard after”'],
      ['8 le  convoi est parti, par la route'],
      ['9 as “Cable 12 of the consulate” has it'],
      ['10 see The Twelfth Cable'],
      ['11 said FAR-AWAY.'],
      ['12 ', citation],
      [
        '13 the convoy ',
        { type: 'text', text: 'left by', marks: [{ type: 'bold' }] },
        ' the coastal road at dusk',
      ],
    ];
    const kept: (string | RichInline)[][] = [
      ['a ', cite(open)],
      ['b ', mention(friend)],
      ['c the coastal road at dusk'],
      ['d afar away, or far awayness'],
      ['e ', link('here', 'https://example.org/2014/12')],
      ['f Cable 12'],
    ];
    const section = world.section(brief, {
      content: doc(
        ...gone.flatMap((parts) => [p(...parts), p('between')]),
        ...kept.map((parts) => p(...parts)),
      ),
    });
    const left = capped().reader.get(section.id)?.content?.content ?? [];
    const first = left.map((block) =>
      block.type === 'paragraph' ? paragraphs(block.content)[0] : block.type,
    );
    expect(first).toEqual([...gone.flatMap(() => [MARK, 'between']), ...kept.map(([text]) => text)]);
  });

  it('stays where a source within the cap has the same words, title or address', () => {
    const { world, brief, openSource, secretSource, capped } = setUp();
    world.excerpt(openSource, `It is said that ${SECRET}, and more.`);
    Object.assign(secretSource, { url: 'https://example.org/common/page' });
    world.source({ title: 'More of Cable 12 of the consulate', url: 'https://example.org/common/page' });
    const section = world.section(brief, {
      content: doc(
        p(`We know ${SECRET}.`),
        p('Cable 12 of the consulate'),
        p(link('x', 'https://example.org/common/page')),
      ),
    });
    expect(capped().reader.get(section.id)?.content).toEqual(section.content);
  });

  it('is not taken for one above by fewer than 24 letters of a quotation, 12 of a title, 3 of a name', () => {
    const { world, brief, secretSource, hidden, capped } = setUp();
    const quotation = (length: number) => 'abcdefghijklmnopqrstuvwxyz'.slice(0, length);
    secretSource.title = 'zyxwvutsrqp';
    secretSource.titleTranslation = 'zyxwvutsrqpo';
    world.excerpt(secretSource, quotation(23));
    hidden('Bo');
    const blocks = [p(quotation(23)), p('zyxwvutsrqp'), p('Bo')];
    const section = world.section(brief, { content: doc(...blocks) });
    expect(capped().reader.get(section.id)?.content).toEqual(section.content);
    world.excerpt(secretSource, quotation(24));
    hidden('Bob');
    section.content = doc(p(quotation(24)), p('-'), p('zyxwvutsrqpo'), p('-'), p('Bob'));
    expect(paragraphs(capped().reader.get(section.id)?.content)).toEqual([MARK, '-', MARK, '-', MARK]);
  });
});

describe('the words of a brief about itself', () => {
  it('go one by one where they say what is above the cap', () => {
    const said = `On how ${SECRET}`;
    const { brief, capped } = setUp({
      title: said,
      subtitle: `${said} a`,
      issueNumber: `${said} b`,
      authors: ['The desk', `${said} c`],
      contact: `${said} d`,
      distribution: `${said} e`,
    });
    const { reader, told } = capped();
    expect(reader.get(brief.id)).toEqual({
      ...brief,
      title: MARK,
      subtitle: MARK,
      issueNumber: MARK,
      authors: ['The desk', MARK],
      contact: MARK,
      distribution: MARK,
    });
    expect(told).toHaveLength(6);
    expect(told[0]).toBe(`title | ${said} |  | source`);
  });
});
