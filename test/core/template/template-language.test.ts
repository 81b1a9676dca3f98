import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../core/assemble/assemble.ts';
import { plainText } from '../../../core/document/map-texts.ts';
import { createBrief } from '../../../core/store/commands/outline/create-brief.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { readTemplate } from '../../../core/template/read-template.ts';
import { languagesOf } from '../../../core/template/template-language.ts';
import { hasDocumentWords } from '../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../builders/records.ts';
import { envOf } from '../../builders/run-command.ts';

const folder = new URL('../../../templates/', import.meta.url);
const ids = readdirSync(folder).filter((name) => !name.startsWith('sample'));
const templateOf = (id: string) => {
  const read = readTemplate(JSON.parse(readFileSync(new URL(`${id}/template.json`, folder), 'utf8')), id);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe.each(ids)('the template %s', (id) => {
  const template = templateOf(id);

  it('has a title for every section in every language that documents have words in', () => {
    expect(languagesOf(template)).toEqual(['en', 'fr', 'ar']);
    for (const [language, { titles }] of Object.entries(template.languages)) {
      expect(hasDocumentWords(language)).toBe(true);
      expect(Object.keys(titles)).toEqual(template.outline.map(({ slot }) => slot));
    }
  });
});

describe('a brief made in a language', () => {
  const template = templateOf('situation-report');
  const madeIn = (language: string) => {
    const store = new RecordStore([]);
    const change = createBrief(store, { template, title: 'X', language }, envOf(makeWorld()));
    if (!change.ok) throw new Error(change.error.kind);
    store.apply(change.value);
    return store;
  };

  it('has no English section titles and no English kicker in French and in Arabic', () => {
    for (const [language, first, kicker, dir] of [
      ['fr', 'L’essentiel', 'Rapport de situation nº 1', 'ltr'],
      ['ar', 'الخلاصة', 'تقرير حالة رقم 1', 'rtl'],
    ] as const) {
      const store = madeIn(language);
      const [brief] = store.ofKind('brief');
      if (brief === undefined) throw new Error('no brief');
      expect(brief).toMatchObject({ language, direction: dir });
      const titles = store.ofKind('section').map(({ title }) => title);
      expect(titles[0]).toBe(first);
      for (const { title } of template.outline.filter(({ slot }) => slot !== 'sources'))
        expect(titles).not.toContain(title);
      const made = assemble(store, brief.id, { created: 'c', modified: 'm' });
      if (!made.ok) throw new Error(made.error.kind);
      const [top] = made.value.tree.sections[0]?.blocks ?? [];
      const said = top?.type === 'paragraph' ? plainText(top.inlines) : '';
      expect(said.replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(kicker);
    }
  });

  it('has the template’s own titles in a language that it has no words in', () => {
    expect(madeIn('es').ofKind('section')[0]?.title).toBe('Bottom line');
    expect(madeIn('en-GB').ofKind('section')[0]?.title).toBe('Bottom line');
  });
});
