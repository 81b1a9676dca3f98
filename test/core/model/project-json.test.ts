import { describe, expect, it } from 'vitest';
import { readProjectJson } from '../../../core/model/files/project-json.ts';
import { wholeProject } from '../../builders/whole-project.ts';
import { makeWorld, supports } from '../../builders/records.ts';

const project = () => {
  const world = makeWorld();
  const source = world.source();
  world.event('Attack', '2014-05-16', { evidence: supports(world.excerpt(source, 'x')) });
  const asset = { sha256: source.assets.text.sha256, mediaType: 'application/json', base64: 'e30=' };
  const unused = { sha256: 'b'.repeat(64), mediaType: 'text/plain', base64: '' };
  return JSON.parse(JSON.stringify(wholeProject(world.records, [unused, asset]))) as {
    format: string;
    formatVersion: number;
    records: { id: string; kind: string; title?: unknown }[];
    assets: { sha256: string }[];
  };
};
const errorOf = (value: unknown) => {
  const result = readProjectJson(value, 'mine.json');
  return result.ok ? null : result.error;
};

describe('the open project format', () => {
  it('reads what it wrote, with the assets that are needed and no others', () => {
    expect(errorOf(project())).toBeNull();
    expect(project().assets.map((asset) => asset.sha256)).toEqual(['a'.repeat(64)]);
  });

  it('tells foreign files, newer formats and broken records apart', () => {
    expect(errorOf({ hello: 1 })?.kind).toBe('not-a-project');
    expect(errorOf([])?.kind).toBe('not-a-project');
    expect(errorOf({ ...project(), formatVersion: 9 })).toMatchObject({ kind: 'newer-format', found: 9 });
    const broken = project();
    const event = broken.records.find((record) => record.kind === 'event');
    if (event) event.title = 7;
    expect(errorOf(broken)).toMatchObject({ kind: 'invalid-record', recordKind: 'event', field: 'title' });
  });

  it('reads projects from before there was a choice of contents and of landscape pages', () => {
    const world = makeWorld();
    const brief = world.brief();
    world.section(brief);
    const whole = JSON.parse(JSON.stringify(wholeProject(world.records, []))) as ReturnType<typeof project>;
    for (const record of whole.records as { contents?: unknown; options?: { landscape?: unknown } }[]) {
      delete record.contents;
      delete record.options?.landscape;
    }
    const read = readProjectJson(whole, 'mine.json');
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.records).toHaveLength(world.records.length);
    expect(read.value.records).toEqual(expect.arrayContaining(world.records));
  });

  it('refuses a project that is not whole', () => {
    const whole = project();
    const without = (kind: string) => ({
      ...whole,
      records: whole.records.filter((record) => record.kind !== kind),
    });
    expect(errorOf(without('excerpt'))).toMatchObject({ kind: 'dangling-reference', recordKind: 'event' });
    expect(errorOf({ ...whole, assets: [] })?.kind).toBe('damaged-file');
    expect(errorOf({ ...whole, records: [...whole.records, whole.records[0]] })?.kind).toBe('damaged-file');
  });
});
