// The sample project in a compact, readable form: Libya, May 2014, from three training texts. Writes nothing itself.
// Long because it is one project, of which nothing stands alone.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeSegment } from '../../core/model/text/anchor.ts';
import type { AttributionHop, Excerpt } from '../../core/model/kinds/excerpt.ts';
import { type AssetJson, type ProjectJson } from '../../core/model/files/project-json.ts';
import { wholeProject } from './whole-project.ts';
import { canonicalText, SOURCE_TEXT_MEDIA_TYPE, type SourceText } from '../../core/model/text/source-text.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { paragraphNumberAt } from '../../core/model/text/paragraph-number.ts';
import type { RichText } from '../../core/model/text/rich-text.ts';
import { countWords } from '../../core/query/word-count.ts';
import { readTemplate } from '../../core/template/read-template.ts';
import {
  cell,
  cite,
  contradicts,
  dateValue,
  doc,
  hop,
  likely,
  makeWorld,
  mention,
  mentionEvent,
  OPTIONS,
  p,
  range,
  recordName,
  resetBlockIds,
  supports,
} from './records.ts';

const folder = new URL('../../templates/', import.meta.url);
const ZONE = 'Africa/Tripoli';

/** A date as it was typed, in the zone of the events. */
const on = (edtf: string, typed: string) => ({ edtf, typed, zone: ZONE });

/** The sample, made anew: the same records with the same ids on every call. */
export function sampleLibya(): ProjectJson {
  resetBlockIds();
  const world = makeWorld('Briefwright sample');
  const assets: AssetJson[] = [];
  const keepAsset = (bytes: Uint8Array, mediaType: string, fileName: string | null) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assets.push({ sha256, mediaType, base64: Buffer.from(bytes).toString('base64') });
    return { sha256, mediaType, byteLength: bytes.length, fileName };
  };

  const texts = new Map<string, SourceText>();
  const readSource = (fileName: string, fields: Partial<Source>): Source => {
    const bytes = readFileSync(new URL(`sample-libya/${fileName}`, folder));
    const [title = '', ...paragraphs] = bytes
      .toString('utf8')
      .split(/\n{2,}/u)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const text: SourceText = {
      version: 1,
      blocks: paragraphs.map((part) => ({ kind: 'paragraph', text: part })),
    };
    const canonical = canonicalText(text);
    const source = world.source({
      title,
      authors: [],
      capturedAt: '2014-05-18T15:10:00.000Z',
      assets: {
        original: keepAsset(bytes, 'text/plain', fileName),
        text: keepAsset(new TextEncoder().encode(JSON.stringify(text)), SOURCE_TEXT_MEDIA_TYPE, null),
      },
      wordCount: countWords(canonical),
      textLength: canonical.length,
      found: {
        title: 'text',
        authors: null,
        outlet: 'typed',
        url: null,
        language: 'guessed',
        published: 'typed',
      },
      ...fields,
    });
    texts.set(source.id, text);
    return source;
  };
  const excerpt = (source: Source, passages: string | string[], fields: Partial<Excerpt> = {}): Excerpt => {
    const text = texts.get(source.id);
    if (text === undefined) throw new Error(`${source.title} has no text`);
    const canonical = canonicalText(text);
    const segments = [passages].flat().map((passage) => {
      const start = canonical.indexOf(passage);
      if (start === -1) throw new Error(`“${passage}” is not in ${source.title}`);
      return makeSegment(canonical, start, start + passage.length);
    });
    const paragraph = paragraphNumberAt(source, text, segments[0]?.start ?? 0);
    return world.excerpt(source, '', { segments, paragraph, speech: 'narrator', ...fields });
  };

  // Sources
  const text1 = readSource('training-text-1.txt', {
    outlet: 'Training text 1',
    published: on('2014-05-18', '18 May 2014'),
    origin: { type: 'own' },
  });
  const text2 = readSource('training-text-2.txt', {
    outlet: 'Training text 2',
    published: on('2014-05-17', '17 May 2014'),
    origin: { type: 'own' },
  });
  const text3 = readSource('training-text-3.txt', {
    outlet: 'Training text 3',
    titleTranslation: 'Benghazi’s airport stays closed',
    language: 'ar',
    direction: 'rtl',
    published: on('2014-05-18', '18 May 2014'),
    origin: { type: 'derived', from: 'a news agency', sourceId: null },
  });

  // Actors
  const haftar = world.actor(
    [
      recordName('Khalifa Haftar'),
      recordName('خليفة حفتر', 'Arab'),
      recordName('Khalifa Hifter', 'Latn', 'transliteration'),
    ],
    { actorType: 'person' },
  );
  const ansar = world.actor([recordName('Ansar al-Sharia'), recordName('أنصار الشريعة', 'Arab')], {
    actorType: 'armedGroup',
  });
  const sahmain = world.actor([recordName('Nuri Abu Sahmain'), recordName('نوري أبو سهمين', 'Arab')]);
  world.actor([recordName('Health Ministry'), recordName('وزارة الصحة', 'Arab')], {
    actorType: 'stateBody',
  });
  const army = world.actor(
    [recordName('Libyan army (chief of staff)'), recordName('رئاسة الأركان العامة', 'Arab')],
    { actorType: 'stateBody' },
  );
  const ajwa = world.actor([recordName('Ajwa Belad'), recordName('أجواء البلاد', 'Arab')], {
    actorType: 'media',
  });
  const egyptair = world.actor([recordName('Egyptair'), recordName('مصر للطيران', 'Arab')], {
    actorType: 'organisation',
  });
  const authorities = world.actor([recordName('Airport authorities'), recordName('سلطات المطار', 'Arab')], {
    actorType: 'stateBody',
  });
  const worker = world.actor([recordName('Jane Specimen'), recordName('فلانة الفلانية', 'Arab')], {
    protected: true,
    protectedAs: 'a hospital worker',
  });

  // Letters
  const reviewed = '2014-05-18';
  world.rating('Training text 1', 'C', {
    reviewed,
    why: 'Written from the wires, without reporters of its own.',
  });
  world.rating('Training text 2', 'C', {
    reviewed,
    why: 'Written from the wires, without reporters of its own.',
  });
  world.rating('Training text 3', 'B', { reviewed, why: 'Says what it derives from.' });
  world.rating('Khalifa Haftar', 'D', { reviewed, why: 'A party to the fighting; his counts serve him.' });
  world.rating('Ajwa Belad', 'C', { reviewed, why: 'Passes official figures on and says so.' });
  world.rating('Libyan army (chief of staff)', 'C', {
    reviewed,
    why: 'Did not see all of what it speaks of.',
  });
  world.rating('Nuri Abu Sahmain', 'C', { reviewed, why: 'Speaks for the assembly that he presides.' });

  // Excerpts
  const said = (actor: { id: AttributionHop['actorId'] }, more: Partial<AttributionHop> = {}) =>
    hop({ actorId: actor.id, named: true, verb: 'said', ...more });
  const withdrawal = excerpt(
    text1,
    'he had pulled them out of the city for tactical reasons and that they would return in strength',
    {
      attribution: [said(haftar, { to: 'reporters' })],
      speech: 'reported',
      credibility: '3',
    },
  );
  const official = hop({ descriptor: 'a Health Ministry official', verb: 'put', reliability: 'C' });
  const count43 = excerpt(
    text1,
    'An official of the Health Ministry put the dead at 43 and the wounded at more than 100.',
    { attribution: [official], speech: 'reported', credibility: '2', tags: ['casualties'] },
  );
  const count75 = excerpt(
    text1,
    'The Libyan news website Ajwa Belad, citing official data, reported late on Saturday that 75 people had been killed and 141 wounded.',
    {
      attribution: [hop({ actorId: ajwa.id, named: true, verb: 'citing official data' })],
      speech: 'reported',
      credibility: '3',
      tags: ['casualties'],
    },
  );
  const countHaftar = excerpt(
    text1,
    'Haftar gave a count of his own: 60 militants and six of his soldiers dead, 250 militants and 37 of his men wounded.',
    {
      attribution: [said(haftar)],
      speech: 'reported',
      credibility: '3',
      tags: ['casualties'],
    },
  );
  const bodies = excerpt(
    text1,
    'A worker at a hospital that had taken in at least 40 bodies said that more were still being brought from outside the city.',
    {
      attribution: [
        hop({ actorId: worker.id, descriptor: 'a hospital worker', verb: 'said', reliability: 'F' }),
      ],
      speech: 'reported',
      credibility: '3',
      tags: ['casualties'],
    },
  );
  const legitimacy = excerpt(
    text1,
    [
      'Meeting reporters at a sports club in Abyar',
      'Haftar said that parliament and government had lost their legitimacy because they had not provided security',
    ],
    {
      // What somebody holds to be legitimate: there is nothing in it to be true or false.
      attribution: [said(haftar, { to: 'reporters' })],
      speech: 'reported',
      asserts: 'opinion',
    },
  );
  const attack = excerpt(
    text2,
    'Men loyal to Khalifa Haftar moved against bases of Ansar al-Sharia and allied brigades in Benghazi on Friday, and the fighting went on into Saturday.',
    { credibility: '2' },
  );
  const statement = said(army);
  const helicopter = excerpt(
    text2,
    'at least one helicopter had been used in Friday’s fighting and that the army had declared a no-fly zone over the city',
    { attribution: [statement], speech: 'reported', credibility: '2' },
  );
  const noSide = excerpt(
    text2,
    'The regular army took no side openly. Three years of foreign training have not given the government a force that could disarm the brigades of former rebels.',
    { credibility: '3' },
  );
  const coup = excerpt(
    text2,
    'those fighting in Benghazi stood outside the control of the state and were attempting a coup',
    {
      attribution: [said(sahmain, { to: 'a television audience' })],
      speech: 'reported',
      asserts: 'opinion',
    },
  );
  const notOverthrow = excerpt(text2, 'Haftar has not said that he wants to overthrow the government.', {
    credibility: '2',
  });
  const committee = excerpt(
    text2,
    'In February he appeared in uniform and called for a presidential committee to govern until elections.',
    { credibility: '2' },
  );
  const inEnglish = (text: string) => ({ text, language: 'en', translator: 'Briefwright sample' });
  const airport = excerpt(text3, 'مددت السلطات يوم السبت إغلاق مطار بنينا في بنغازي.', {
    credibility: '2',
    translation: inEnglish('On Saturday the authorities extended the closure of Benina airport in Benghazi.'),
  });
  const flights = excerpt(text3, 'شركة مصر للطيران أوقفت رحلاتها إلى بنغازي حتى يتحسن الوضع الأمني', {
    attribution: [hop({ descriptor: 'an Egyptian security official', verb: 'said', reliability: 'C' })],
    speech: 'reported',
    credibility: '2',
    translation: inEnglish('Egyptair halted its flights to Benghazi until the security situation improves'),
  });
  const checkpoints = excerpt(
    text3,
    'وتسيطر جماعة أنصار الشريعة على أجزاء واسعة من المدينة وتقيم فيها نقاط تفتيش.',
    {
      credibility: '3',
      translation: inEnglish('Ansar al-Sharia controls large parts of the city and runs checkpoints there.'),
    },
  );

  // Facts and summaries rest on excerpts, so they are added to the actors now.
  const summarise = (actor: typeof haftar, summary: RichText, facts: [string, string, Excerpt][] = []) => {
    actor.summary = summary;
    actor.facts = facts.map(([label, value, source], index) => ({
      id: `fact-${index + 1}`,
      label,
      value,
      evidence: supports(source),
    }));
  };
  summarise(
    haftar,
    doc(
      p('Retired general; leads the force that attacked militia bases in Benghazi on 16 May.', cite(attack)),
    ),
    [
      ['Stated aim', 'Not to overthrow the government, so far as he has said', notOverthrow],
      [
        'Earlier step',
        'Called in February for a presidential committee to govern until elections',
        committee,
      ],
    ],
  );
  summarise(ansar, doc(p('Armed Islamist group in Benghazi; target of the attack.', cite(attack))), [
    ['Presence', 'Large parts of Benghazi, with checkpoints', checkpoints],
  ]);
  summarise(
    sahmain,
    doc(p('Speaker of parliament in Tripoli; calls the attack an attempted coup.', cite(coup))),
  );
  summarise(army, doc(p('The regular army; has taken no side openly.', cite(noSide))));
  world.relation(haftar, ansar, { relationType: 'opponentOf', label: 'fights', evidence: supports(attack) });
  world.relation(sahmain, army, {
    relationType: 'other',
    label: 'speaks for the state against those fighting',
    evidence: supports(coup),
  });

  // Events
  const benghazi = world.place([recordName('Benghazi'), recordName('بنغازي', 'Arab')]);
  const tripoli = world.place([recordName('Tripoli'), recordName('طرابلس', 'Arab')]);
  const abyar = world.place([recordName('Abyar'), recordName('الأبيار', 'Arab')]);
  const benina = world.place([recordName('Benina airport'), recordName('مطار بنينا', 'Arab')]);

  world.event('Attack on militia bases', null, {
    date: on('2014-05-16/2014-05-17', 'Friday, into Saturday'),
    placeId: benghazi.id,
    actors: [
      { actorId: haftar.id, role: 'agent' },
      { actorId: ansar.id, role: 'target' },
    ],
    evidence: supports(attack),
    status: 'reported',
    significance: 'key',
  });
  world.event('Helicopter used', null, {
    date: on('2014-05-16', 'Friday'),
    placeId: benghazi.id,
    actors: [{ actorId: haftar.id, role: 'agent' }],
    evidence: supports(helicopter),
    status: 'claimed',
    statusBy: [{ actorId: army.id, descriptor: null }],
    significance: 'notable',
  });
  const noFly = world.event('No-fly zone declared', null, {
    date: on('[2014-05-16,2014-05-17]', 'Friday or Saturday'),
    placeId: benghazi.id,
    actors: [{ actorId: army.id, role: 'agent' }],
    evidence: supports(helicopter),
    status: 'reported',
    significance: 'notable',
  });
  const withdrawalEvent = world.event('Withdrawal from the city', null, {
    date: on('2014-05-17', 'Saturday'),
    placeId: benghazi.id,
    actors: [{ actorId: haftar.id, role: 'agent' }],
    evidence: supports(withdrawal),
    status: 'claimed',
    statusBy: [{ actorId: haftar.id, descriptor: null }],
    significance: 'key',
  });
  world.event('Haftar meets reporters', null, {
    date: on('2014-05-17', 'Saturday'),
    placeId: abyar.id,
    actors: [{ actorId: haftar.id, role: 'speaker' }],
    evidence: supports(legitimacy),
    status: 'reported',
    significance: 'minor',
  });
  world.event('Speaker calls it a coup', null, {
    date: on('2014-05-17', '17 May'),
    placeId: tripoli.id,
    description: doc(
      p('Haftar himself has not said that he wants to overthrow the government.', cite(notOverthrow)),
    ),
    actors: [
      { actorId: sahmain.id, role: 'speaker' },
      { actorId: haftar.id, role: 'target' },
    ],
    evidence: [...supports(coup), ...contradicts(notOverthrow)],
    status: 'claimed',
    statusBy: [{ actorId: sahmain.id, descriptor: null }],
    significance: 'key',
  });
  const closure = world.event('Airport closure extended', null, {
    date: on('2014-05-17', 'Saturday'),
    placeId: benina.id,
    actors: [{ actorId: authorities.id, role: 'agent' }],
    evidence: supports(airport),
    status: 'reported',
    significance: 'notable',
  });
  world.event('Egyptair halts flights', null, {
    date: on('2014-05-17~', 'about 17 May'),
    placeId: benina.id,
    actors: [{ actorId: egyptair.id, role: 'agent' }],
    evidence: supports(flights),
    status: 'reported',
    significance: 'minor',
  });
  world.event('Bodies still brought in', null, {
    date: on('2014-05-17?', 'Saturday, it seems'),
    placeId: benghazi.id,
    actors: [{ actorId: worker.id, role: 'speaker' }],
    evidence: supports(bodies),
    status: 'claimed',
    statusBy: [{ actorId: worker.id, descriptor: null }],
    significance: 'notable',
  });

  // The disputed figure: three counts that disagree, and one of a part
  const killed = world.figure(
    'Killed and wounded in Benghazi, 16–17 May 2014',
    [
      world.report(
        'a Health Ministry official',
        [cell('killed', 43), cell('wounded', 100, { operator: 'moreThan' })],
        {
          excerptId: count43.id,
        },
      ),
      world.report(
        haftar,
        [
          cell('killed', 60, { group: 'enemy', groupLabel: 'militants' }),
          cell('wounded', 250, { group: 'enemy', groupLabel: 'militants' }),
          cell('killed', 6, { group: 'own', groupLabel: 'his own men' }),
          cell('wounded', 37, { group: 'own', groupLabel: 'his own men' }),
        ],
        { excerptId: countHaftar.id },
      ),
      world.report(ajwa, [cell('killed', 75), cell('wounded', 141)], {
        excerptId: count75.id,
        asOf: on('2014-05-17', 'late on Saturday'),
      }),
      world.report(worker, [cell('killed', 40, { operator: 'atLeast', scope: 'partial' })], {
        excerptId: bodies.id,
      }),
    ],
    {
      placeId: benghazi.id,
      period: on('2014-05-16/2014-05-17', '16–17 May 2014'),
      difference: 'scope',
      differenceNote: 'The hospital’s count is of one hospital; Haftar counts the two sides apart',
    },
  );

  // Judgements
  const resume = world.judgement(
    doc(p(mention(haftar), ' is ', likely('likely'), ' to resume operations in Benghazi within weeks.')),
    {
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason:
        'His intent is stated in public and not new; his strength is not known, and both texts may share one origin.',
      basis: supports(withdrawal, legitimacy, committee),
      alternatives: 'He holds back and bargains with the political opponents of parliament.',
      implications: 'Movement into and out of Benghazi should be planned for further closures.',
    },
  );
  const confront = world.judgement(
    doc(p('The regular army is ', likely('unlikely'), ' to confront either side before the end of May.')),
    {
      likelihood: 'unlikely',
      confidence: 'low',
      confidenceReason: 'One text, and three years of precedent.',
      basis: supports(noSide),
      byWhen: on('2014-05-31', 'end of May'),
    },
  );

  // The brief
  const definition: unknown = JSON.parse(
    readFileSync(new URL('situation-report/template.json', folder), 'utf8'),
  );
  const template = readTemplate(definition, 'situation-report');
  if (!template.ok) throw new Error('The template of the situation report can’t be read');
  const copy = world.templateCopy(JSON.parse(JSON.stringify(template.value)));
  const brief = world.brief({
    title: 'Libya: clashes in Benghazi',
    issueNumber: '1',
    period: on('2014-05-14/2014-05-18', '14–18 May 2014'),
    asOf: { local: '2014-05-18T18:00', zone: ZONE },
    nextIssue: dateValue('2014-05-21', '21 May 2014'),
    marking: { scheme: 'tlp', label: 'TLP:CLEAR' },
    templateCopyId: copy.id,
    authors: ['Regional Analysis Unit'],
    contact: 'analysis@example.org',
    distribution: 'Training sample, not a real report',
  });
  const contents: Readonly<Record<string, RichText | null>> = {
    'bottom-line': doc(
      p(
        'Forces loyal to ',
        mention(haftar),
        ' attacked positions of ',
        mention(ansar),
        ' in Benghazi on 16–17 May',
        cite(attack),
        ' and withdrew, by his account “for tactical reasons”.',
        cite(withdrawal),
        ' The speaker of parliament calls it an attempted coup.',
        cite(coup),
        ' ',
        range(killed),
        '.',
      ),
    ),
    'political-security': doc(
      p(
        'On Friday 16 May men loyal to ',
        mention(haftar, 'Haftar'),
        ' moved against bases of ',
        mention(ansar),
        ' and allied brigades; the fighting went on into Saturday.',
        cite(attack),
        ' The chief of staff’s office says that at least one helicopter was used, and that a no-fly zone was declared over the city.',
        cite(helicopter),
        ' The order of the two (',
        mentionEvent(noFly),
        ' on Friday or on Saturday) is not clear from the text.',
      ),
      p(
        'On 17 May Haftar told reporters in Abyar that his men had left the city for a time and “would return in strength”.',
        cite(withdrawal),
        ' He said that parliament and government had lost their legitimacy.',
        cite(legitimacy),
        ' His ',
        mentionEvent(withdrawalEvent, 'withdrawal'),
        ' rests on his word alone.',
      ),
      p(
        mention(sahmain),
        ', the speaker of parliament, said that those fighting “stood outside the control of the state and were attempting a coup”.',
        cite(coup),
        ' Haftar has not said that he wants to overthrow the government',
        cite(notOverthrow),
        ', but in February he called for a presidential committee to govern until elections.',
        cite(committee),
        ' The regular army took no side openly.',
        cite(noSide),
      ),
    ),
    'humanitarian-rights': doc(
      p(
        'A worker at a hospital that had taken in at least 40 bodies said that more were being brought from outside the city.',
        cite(bodies),
        ' The counts of dead and wounded differ in who reports them and whom they count; they are kept apart below.',
      ),
      p(
        'The closure of Benina airport was extended on 17 May',
        cite(airport),
        ', and ',
        mention(egyptair),
        ' halted its flights to Benghazi until security improves.',
        cite(flights),
        ' ',
        mention(ansar),
        ' runs checkpoints in large parts of the city.',
        cite(checkpoints),
      ),
    ),
    implications: doc(
      p(
        'Staff in Benghazi should expect road checks and no commercial flights for as long as the ',
        mentionEvent(closure, 'airport’s closure'),
        ' lasts.',
        cite(airport, checkpoints),
        ' Casualty figures should be quoted with their speaker, never as one number.',
      ),
    ),
    outlook: doc(
      p(
        'What would show that a second attack is near: men and vehicles gathering again at Abyar or Benina, new statements by Haftar, a helicopter over the city in spite of the no-fly zone. What is not known: the strength of his force, who in the army follows him, and how many people were killed.',
      ),
    ),
  };
  const views: Readonly<Record<string, object>> = {
    actors: { actorIds: [haftar.id, ansar.id, sahmain.id, army.id], network: true },
    timeline: {
      eventIds: null,
    },
    'key-judgements': { judgementIds: [resume.id, confront.id] },
  };
  for (const entry of template.value.outline) {
    if (entry.slot === 'changes') continue;
    const content = contents[entry.slot] ?? null;
    world.section(brief, {
      slot: entry.slot,
      title: entry.slot === 'figures' ? 'Reported casualties, 16–17 May' : entry.title,
      sectionKind: entry.sectionKind,
      content,
      options: {
        ...OPTIONS,
        ...views[entry.slot],
      },
      status: 'written',
    });
  }
  return wholeProject(world.records, assets);
}
