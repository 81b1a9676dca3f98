// What stands beside a judgement is printed with it, and no line of it alone at the top of a page.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import type { Block, Paragraph } from '../../../core/document/tree.ts';
import type { Judgement } from '../../../core/model/kinds/judgement.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { contradicts, dateValue, doc, hop, makeWorld, p, supports } from '../../builders/records.ts';

const definition = JSON.parse(
  readFileSync(new URL('../../../templates/situation-report/template.json', import.meta.url), 'utf8'),
) as Record<string, never>;
const at = { created: '2014-05-18T16:00:00.000Z', modified: '2014-05-18T17:00:00.000Z' };

const everything: Partial<Judgement> = {
  likelihood: 'likely',
  confidence: 'moderate',
  confidenceReason: 'Two origins',
  byWhen: dateValue('2014-05-31'),
  alternatives: 'He waits.',
  implications: 'Roads close.',
  whatChanged: 'He said so himself',
};

function printed(words: string, fields: Partial<Judgement>, language = 'en'): Paragraph[] {
  const world = makeWorld();
  const brief = world.brief({ templateCopyId: world.templateCopy(definition).id, language });
  const source = world.source({ outlet: 'Reuters' });
  const [one, other] = [
    world.excerpt(source, 'he would return'),
    world.excerpt(source, 'he would not', { attribution: [hop({ descriptor: 'an aide' })] }),
  ];
  const basis = [...supports(one), ...contradicts(other)];
  world.judgement(doc(p(words)), { basis, ...fields });
  world.section(brief, { sectionKind: 'judgements' });
  const result = assemble(new RecordStore(world.records), brief.id, at);
  if (!result.ok) throw new Error(result.error.kind);
  const list = result.value.tree.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type === 'list');
  const blocks: readonly Block[] = list?.type === 'list' ? (list.items[0]?.blocks ?? []) : [];
  return blocks.filter((block) => block.type === 'paragraph');
}

const linesOf = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.map(({ inlines }) =>
    inlines
      .map((inline) =>
        inline.type === 'text' ? inline.text : inline.type === 'note' ? `^${inline.number}` : '',
      )
      .join('')
      .replaceAll(/[\u00a0\u202f]/gu, ' '),
  );

describe('a judgement', () => {
  it('prints everything that is asked beside it, also who contradicts it', () => {
    expect(linesOf(printed('He will return.', everything))).toEqual([
      'He will return.^1',
      'Likelihood: likely (55–80%).',
      'Confidence: moderate. Two origins.',
      'Evidence against it: an aide.^2',
      'Time frame: 31 May 2014.',
      'Alternatives: He waits.',
      'Implications: Roads close.',
      'What changed: He said so himself.',
    ]);
  });

  it('says its likelihood once where the statement says it, and apart where it says another', () => {
    const lines = (words: string, language?: string) =>
      linesOf(printed(words, { likelihood: 'likely' }, language)).filter((line) => line.includes('55–80'));
    expect(lines('He is likely to return.')).toEqual([]);
    expect(lines('He is probable to return.')).toEqual([]);
    expect(lines('It is unlikely that he waits.')).toEqual(['Likelihood: likely (55–80%).']);
    expect(lines('Son retour est probable.', 'fr')).toEqual([]);
  });

  it('stays on one page when it is short; a long one leaves no line alone on the next', () => {
    const kept = (words: string) => printed(words, everything).map(({ keepNext }) => keepNext);
    expect(kept('He will return.')).toEqual([true, true, true, true, true, true, true, false]);
    expect(kept('He will return. '.repeat(80))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });
});
