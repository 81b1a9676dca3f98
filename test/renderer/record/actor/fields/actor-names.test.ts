import { describe, expect, it } from 'vitest';
import type { RecordName } from '../../../../../core/model/record.ts';
import {
  addName,
  editName,
  languageChoices,
  preferName,
  removeName,
} from '../../../../../renderer/record/actor/fields/actor-names.ts';
import { recordName } from '../../../../builders/records.ts';

const haftar = recordName('Khalifa Haftar');
const hifter = recordName('Khalifa Hifter', 'Latn', 'transliteration');
const arabic = recordName('خليفة حفتر', 'Arab');
const kinds = (names: readonly RecordName[]) => names.map((name) => `${name.text}: ${name.nameKind}`);

describe('adding a name', () => {
  it('guesses the script and prefers the first name of a script', () => {
    const names = addName([haftar], '  خليفة   حفتر ');
    expect(names[1]).toEqual({
      text: 'خليفة حفتر',
      script: 'Arab',
      language: 'ar',
      nameKind: 'preferred',
    });
  });

  it('adds a second name of a script as an alias', () => {
    expect(addName([haftar], 'The general')[1]?.nameKind).toBe('alias');
  });

  it('changes nothing for a blank name or one that is there already', () => {
    const names = [haftar];
    expect(addName(names, '  ')).toBe(names);
    expect(addName(names, 'Khalifa  Haftar')).toBe(names);
  });
});

describe('editing a name', () => {
  it('guesses the script anew when the text changes', () => {
    expect(editName([haftar], 0, { text: 'Халифа Хафтар' })[0]?.script).toBe('Cyrl');
  });

  it('never leaves a name blank', () => {
    const names = [haftar];
    expect(editName(names, 0, { text: ' ' })).toBe(names);
  });

  it('keeps one name preferred when the only preferred one becomes an alias', () => {
    const misspelt = recordName('Kalifa', 'Latn', 'misspelling');
    expect(kinds(editName([misspelt, haftar], 1, { nameKind: 'alias' }))).toEqual([
      'Kalifa: misspelling',
      'Khalifa Haftar: preferred',
    ]);
  });
});

describe('preferring a name', () => {
  it('takes the place of the preferred name of the same script and leaves other scripts alone', () => {
    expect(kinds(preferName([haftar, arabic, hifter], 2))).toEqual([
      'Khalifa Haftar: alias',
      'خليفة حفتر: preferred',
      'Khalifa Hifter: preferred',
    ]);
  });
});

describe('removing a name', () => {
  it('keeps the last one', () => {
    const names = [haftar];
    expect(removeName(names, 0)).toBe(names);
  });

  it('prefers another when the preferred one goes', () => {
    expect(kinds(removeName([haftar, hifter], 0))).toEqual(['Khalifa Hifter: preferred']);
  });
});

it('offers the language that a name has, however rare', () => {
  expect(languageChoices('ber-Latn')).toContain('ber-Latn');
});
