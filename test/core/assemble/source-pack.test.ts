import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIndex, planSourcePack } from '../../../core/assemble/source-pack.ts';
import type { Brief } from '../../../core/model/kinds/brief.ts';
import type { Source } from '../../../core/model/kinds/source.ts';
import { withhold } from '../../../core/withhold/withhold.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { markedPlans, markedWorld, tlp } from '../../builders/marked-world.ts';
import { cite, doc, hop, makeWorld, p, recordName, type World } from '../../builders/records.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
);
const original = { sha256: 'b'.repeat(64), mediaType: 'text/html', byteLength: 9, fileName: 'page.html' };
const text = { sha256: 'a'.repeat(64), mediaType: 'application/json', byteLength: 10, fileName: null };

function planOf(world: World, brief: Brief, words: (source: Source) => string[] | null = () => []) {
  const reader = new RecordStore(world.records);
  return planSourcePack(reader, reader, brief.id, (source) => {
    const found = words(source);
    return found === null ? null : { words: found, original: true };
  });
}

describe('the source pack', () => {
  it('has each cited source once, in the order of its first note, under a name that every system takes', () => {
    const world = makeWorld();
    const brief = world.brief();
    const first = world.excerpt(world.source({ title: '../Évian: “peace”?\n.exe' }), 'one');
    const second = world.excerpt(world.source({ title: 'مطار بنغازي', assets: { original, text } }), 'two');
    world.excerpt(world.source({ title: 'Nobody cites this' }), 'three');
    world.section(brief, { content: doc(p('a', cite(first), 'b', cite(second)), p('c', cite(first))) });
    const { entries, losses } = planOf(world, brief);
    expect(losses).toEqual([]);
    expect(entries.map(({ fileName, notes, content }) => [fileName, notes, content])).toEqual([
      ['source-01-evian-peace-exe.txt', [1, 3], 'text'],
      ['source-02.html', [2], 'original'],
    ]);
  });

  it('has no user and no password of an address in its index and names of files, and tells where one was', () => {
    const world = makeWorld();
    const brief = world.brief();
    const source = world.source({
      title: 'At https://ibex:quagga@a.example',
      url: 'https://ibex:qua gga@b.example/@c',
    });
    world.section(brief, { content: doc(p('a', cite(world.excerpt(source, 'one')))) });
    const { entries, losses } = planOf(world, brief);
    const index = packIndex(entries.map((entry) => ({ ...entry, sha256: 'c'.repeat(64) })));
    expect(index).toContain('At https://a.example');
    expect(index).toContain('https://b.example/@c');
    expect(JSON.stringify([entries.map(({ fileName }) => fileName), index, losses])).not.toMatch(
      /ibex|quagga|qua gga/u,
    );
    expect(losses).toEqual([
      {
        kind: 'input-part-left-out',
        where: 'index of the source pack, “At https://a.example”',
        what: 'The user name or password in an address was left out',
      },
    ]);
  });

  it('leaves out what names a protected actor, however it is written, and what one says in private', () => {
    const world = makeWorld();
    const brief = world.brief();
    const nurse = world.actor([recordName('Hana Saleh'), recordName('هناء صالح', 'Arab')], {
      protected: true,
      protectedAs: 'a nurse',
    });
    const excerpts = ['In Latin', 'In Arabic', 'Her own words', 'Unreadable', 'Free', 'By Hana Saleh'].map(
      (title) =>
        world.excerpt(
          world.source({ title, sourceKind: title === 'Her own words' ? 'interview' : 'article' }),
          `words of ${title}`,
          { attribution: ['Her own words', 'Free'].includes(title) ? [hop({ actorId: nurse.id })] : [] },
        ),
    );
    world.section(brief, { content: doc(p('a', cite(...excerpts))) });
    const words: Record<string, string[] | null> = {
      'In Latin': ['she is HANA  saleh, they say'],
      'In Arabic': ['قالت هَناء صَالح'],
      Unreadable: null,
      Free: ['Hanan Salehi said'],
    };
    const { entries, losses } = planOf(world, brief, (source) =>
      source.title in words ? (words[source.title] ?? null) : [],
    );
    expect(entries.map(({ source }) => source.title)).toEqual(['Free']);
    expect(losses.map(({ what }) => what)).toEqual([
      '“In Latin” has a protected name in it and was not attached',
      '“In Arabic” has a protected name in it and was not attached',
      '“Her own words” has the words of somebody who is protected or not named and was not attached',
      '“Unreadable” could not be read and was not attached',
      '“By Hana Saleh” has a protected name in it and was not attached',
    ]);
  });

  it('has the text in place of an original that nobody can look through, while a name is protected', () => {
    const world = makeWorld();
    const brief = world.brief();
    const pdf = { ...original, mediaType: 'application/pdf', fileName: 'report.pdf' };
    const excerpt = world.excerpt(world.source({ title: 'Report', assets: { original: pdf, text } }), 'one');
    world.section(brief, { content: doc(p('a', cite(excerpt))) });
    const planned = () => {
      const reader = new RecordStore(world.records);
      const { entries, losses } = planSourcePack(reader, reader, brief.id, () => ({
        words: ['Nothing of note.'],
        original: false,
      }));
      return [
        entries.map(({ fileName, content }) => `${fileName} ${content}`),
        losses.map(({ what }) => what),
      ];
    };
    expect(planned()).toEqual([['source-01-report.pdf original'], []]);
    world.actor([recordName('Hana Saleh')], { protected: true });
    expect(planned()).toEqual([
      ['source-01-report.txt text'],
      [
        'The original of “Report” can’t be looked through for protected names; its text was attached in its place',
      ],
    ]);
  });

  it('never has a source above the cap', () => {
    fc.assert(
      fc.property(markedPlans, fc.integer({ min: 0, max: 4 }), (plan, rank) => {
        const { world, brief, secret } = markedWorld(plan, json as never);
        const whole = new RecordStore(world.records);
        const cap = {
          marking: tlp(rank) ?? { scheme: 'tlp', label: 'TLP:RED' },
          unmarked: 'bySources',
        } as const;
        const { reader } = withhold(whole, brief, cap, []);
        const { entries } = planSourcePack(reader, whole, brief.id, () => ({ words: [], original: true }));
        const index = packIndex(entries.map((entry) => ({ ...entry, sha256: '0' })));
        expect(secret(rank, 'bySources').filter((word) => index.includes(word))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('its index', () => {
  it('is CSV that no spreadsheet runs', () => {
    const world = makeWorld();
    const brief = world.brief();
    const excerpt = world.excerpt(
      world.source({ title: '=HYPERLINK("https://x.example")', outlet: '@home', authors: ['A, B', 'C'] }),
      'x',
    );
    world.section(brief, { content: doc(p('a', cite(excerpt))) });
    const [entry] = planOf(world, brief).entries;
    if (entry === undefined) throw new Error('No entry');
    const lines = packIndex([{ ...entry, sha256: 'c'.repeat(64) }]).split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFnumber,file,content,title,translated title,authors,outlet,URL,published,captured,cited in notes,SHA-256',
    );
    expect(lines[1]).toBe(
      `1,source-01-hyperlink-https-x-example.txt,text as captured,"'=HYPERLINK(""https://x.example"")",,"A, B; C",'@home,,2014-05-18,2014-05-18T15:00:00.000Z,1,${'c'.repeat(64)}`,
    );
    expect(lines[2]).toBe('');
  });
});
