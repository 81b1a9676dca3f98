import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePattern, renderPattern } from '../../../core/template/pattern.ts';
import { readTemplate } from '../../../core/template/read-template.ts';

const file = new URL('../../../templates/situation-report/template.json', import.meta.url);
const json = (): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const render = (pattern: string, fields: Record<string, string>) => {
  const nodes = parsePattern(pattern, ['a', 'b', 'c']);
  if (!nodes.ok) return nodes.error;
  return renderPattern(
    nodes.value,
    (name) => (fields[name] ? [fields[name]] : null),
    (text) => text,
  ).join('');
};

describe('a pattern', () => {
  it('fills fields and drops a stretch with an empty field', () => {
    expect(render('{a}[, {b}][ ({c})].', { a: '1', c: '3' })).toBe('1 (3).');
    expect(render('[{a}[, {b}]]', { a: '1' })).toBe('1');
    expect(render('[{a}[, {b}]]', { b: '2' })).toBe('');
  });

  it('says what is wrong with it', () => {
    expect(render('{d}', {})).toContain('no field {d}');
    expect(render('[{a}', {})).toContain('without “]”');
    expect(render('{a}]', {})).toContain('without “[”');
    expect(render('{a', {})).toContain('stray brace');
  });
});

describe('reading a template', () => {
  const withLevels = (...levels: readonly object[]) => {
    const marking = { scheme: 'own', standard: null, levels };
    const result = readTemplate({ ...json(), marking }, 'own');
    return result.ok ? result.value.marking : result.error;
  };
  const level = (label: string, foreground = '#000000', background = '#FFFFFF') => ({
    label,
    foreground,
    background,
  });

  it('takes an older copy that has no levels and no portion marks', () => {
    const result = readTemplate({ ...json(), marking: { scheme: 'tlp', standard: null } }, 'old');
    expect(result.ok && result.value.marking).toMatchObject({ levels: [], portions: 'after' });
  });

  it('takes a copy that says nothing of columns as one of a single column', () => {
    const result = readTemplate(json(), 'situation-report');
    expect(result.ok && result.value.page).toMatchObject({ columns: 1, columnGapPt: 18 });
    const page = { ...(json()['page'] as object), columns: 4 };
    expect(readTemplate({ ...json(), page }, 'own')).toMatchObject({ ok: false });
  });

  it('takes an organisation’s own levels of marking, and says what is wrong with others', () => {
    expect(withLevels(level('OPEN'), level('CLOSED', '#FFFFFF', '#880000'))).toMatchObject({
      levels: [{ label: 'OPEN', caveats: [] }, { label: 'CLOSED' }],
    });
    expect(withLevels(level('OPEN'), level('OPEN'))).toMatchObject({
      reason: expect.stringContaining('“OPEN” stands in them twice') as string,
    });
    expect(withLevels(level('Tlp: red'))).toMatchObject({
      reason: expect.stringContaining('a label of TLP') as string,
    });
    expect(withLevels(level('PALE', '#FFFF00'))).toMatchObject({
      reason: expect.stringContaining('“PALE” can’t be read') as string,
    });
    const tlp = readTemplate(
      { ...json(), marking: { scheme: 'tlp', standard: null, levels: [level('OPEN')] } },
      'tlp',
    );
    expect(tlp.ok ? null : tlp.error).toMatchObject({
      reason: expect.stringContaining('they belong to the scheme “own”') as string,
    });
  });

  it('takes the situation report that ships', () => {
    const result = readTemplate(json(), 'situation-report');
    expect(result.ok ? result.value.outline.map((entry) => entry.slot) : result.error).toEqual([
      'bottom-line',
      'key-judgements',
      'changes',
      'political-security',
      'humanitarian-rights',
      'figures',
      'timeline',
      'actors',
      'implications',
      'outlook',
      'sources',
    ]);
  });

  const shipped = new URL('../../../templates/', import.meta.url);
  const ids = readdirSync(shipped).filter((id) => existsSync(new URL(`${id}/template.json`, shipped)));

  it.each(ids)('takes the %s that ships, under the name of its folder', (id) => {
    const text = readFileSync(new URL(`${id}/template.json`, shipped), 'utf8');
    const result = readTemplate(JSON.parse(text), id);
    expect(result.ok ? result.value.id : result.error).toBe(id);
    expect(result.ok && result.value.outline.at(-1)?.sectionKind).toBe('sources');
  });

  it('ships each style of citation', () => {
    const styles = ids.map((id) => {
      const result = readTemplate(
        JSON.parse(readFileSync(new URL(`${id}/template.json`, shipped), 'utf8')),
        id,
      );
      return result.ok ? result.value.citations.style : result.error;
    });
    expect(new Set(styles)).toEqual(new Set(['footnotes', 'endnotes', 'inline']));
  });

  const reasonOf = (value: unknown) => {
    const result = readTemplate(value, 'mine');
    return result.ok || result.error.kind !== 'invalid-template' ? 'valid' : result.error.reason;
  };

  it('says which part of one can’t be used', () => {
    expect(reasonOf(null)).toBe('it is not a template');
    expect(reasonOf({ ...json(), cover: 'confetti' })).toMatch(/^cover: /u);
    expect(reasonOf({ ...json(), script: 'alert(1)' })).not.toBe('valid');
    expect(reasonOf({ ...json(), kicker: 'Report {date}' })).toMatch(/^kicker: there is no field \{date\}/u);
    const outline = json()['outline'] as unknown[];
    expect(reasonOf({ ...json(), outline: [outline[0], outline[0]] })).toContain('twice');
    const styles = json()['styles'] as { roles: Record<string, unknown> };
    expect(
      reasonOf({ ...json(), styles: { ...styles, roles: { ...styles.roles, meta: undefined } } }),
    ).toContain('meta');
  });
});
