// The copy of a template that a brief was made with: somebody typed its words, however they look.

import { expect, test } from 'vitest';
import type { TemplateCopy } from '../../../../core/model/kinds/template-copy.ts';
import { readerOfRecords } from '../../../../core/model/records-reader.ts';
import { readTemplate } from '../../../../core/template/read-template.ts';
import { mapTemplate } from '../../../../core/withhold/sharing/template-texts.ts';
import { namesInValue } from '../../../../core/withhold/sharing/names-in-value.ts';
import { hiddenIn } from '../../../../core/withhold/sharing/who-is-hidden.ts';
import { makeWorld } from '../../../builders/records.ts';
import situation from '../../../../templates/situation-report/template.json' with { type: 'json' };
import { NOW, shareIt } from './share-it.ts';

const all = { hide: 'all' as const, leave: [] };
const definition: TemplateCopy['definition'] = {
  ...(JSON.parse(JSON.stringify(situation)) as TemplateCopy['definition']),
  name: 'zubayda-qarqum',
  description: 'qarqum',
};

const world = () => {
  const made = makeWorld();
  made.actor('Zubayda Qarqum', { protected: true, protectedAs: 'a nurse' });
  // Words that templates are written in.
  made.actor('Body Footnotes', { protected: true, protectedAs: 'a guard' });
  const copy = made.templateCopy(definition);
  made.brief({ templateCopyId: copy.id });
  return made;
};

test('its single words are asked about, hidden, and read as a template again', () => {
  const asked = shareIt(world());
  expect(asked.asked).toContain('qarqum');
  const copy = shareIt(world(), {}, { suspects: all });
  const [template] = copy
    .ofKind('template')
    .filter((each) => JSON.stringify(each.definition['name'] ?? '').includes('nurse'));
  expect(template?.definition).toMatchObject({ name: '[a nurse]', description: '[a nurse]' });
  expect(template?.definition['styles']).toEqual(definition['styles']);
  expect(readTemplate(template?.definition, 'situation-report').ok).toBe(true);
  expect(copy.whole).not.toMatch(/qarqum/iu);
});

test('they are found by the proof, and what the format is written in is not', () => {
  const hidden = hiddenIn(readerOfRecords(world().records), NOW, 'all');
  const found = (more: object): string[] => [
    ...namesInValue(
      { kind: 'template', definition: { ...definition, name: 'x', description: 'x', ...more } },
      hidden,
    ),
  ];
  expect(found({})).toEqual([]);
  expect(found({ name: 'zubayda-qarqum' })).toEqual(['zubayda-qarqum']);
  expect(found({ description: 'qarqum' })).toEqual(['qarqum']);
  expect(found({ kicker: 'body' })).toEqual([]);
  expect(found({ outline: [{ slot: 'zubayda-qarqum' }] })).toEqual(['Zubayda Qarqum']);
  expect(found({ languages: { fr: { titles: { zubaydaQarqum: 'x' } } } })).toEqual(['Zubayda Qarqum']);
});

test('every text of a template is a text, and nothing else', () => {
  const texts: string[] = [];
  const same = mapTemplate(situation, (text) => {
    texts.push(text);
    return text;
  });
  expect(same).toEqual(situation);
  expect(texts).toContain(situation.name);
  expect(texts).toContain(situation.outline[0]?.title);
  expect(texts.filter((text) => /^(?:#[0-9a-f]{6}|body|sans|left|start|none|a4)$/iu.test(text))).toEqual([]);
});
