// Labels of pages are words that leave with a text: names in them are hidden, parts of names are asked about.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SuspectAnswers } from '../../../core/base/suspect-group.ts';
import { SOURCE_TEXT_MEDIA_TYPE, type SourceText } from '../../../core/model/text/source-text.ts';
import { makeWorld } from '../../builders/records.ts';
import { adding, at, errorOf, newProject, now, temporaryFolder, valueOf } from './support.ts';

const LINE = 'It rains on the ward.';

function shared(label: string, suspects: SuspectAnswers) {
  const file = newProject();
  const world = makeWorld();
  world.brief();
  world.actor('Salma Quaggari', { protected: true, protectedAs: 'a nurse' });
  const text: SourceText = {
    version: 1,
    blocks: [{ kind: 'paragraph', text: LINE }],
    pages: [{ label, start: 0 }],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(text));
  valueOf(file.putAsset(bytes, SOURCE_TEXT_MEDIA_TYPE));
  const source = world.source({
    title: 'Report of the ward',
    assets: {
      original: null,
      text: {
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mediaType: SOURCE_TEXT_MEDIA_TYPE,
        byteLength: bytes.length,
        fileName: null,
      },
    },
    textLength: LINE.length,
    wordCount: 5,
  });
  world.excerpt(source, '', {
    segments: [{ exact: 'It rains', prefix: '', suffix: ' on the ward.', start: 0, end: 8 }],
    paragraph: null,
    pages: { first: label, last: label },
  });
  valueOf(file.applyChange(adding(...world.records), at()));
  const target = join(temporaryFolder(), 'shared.brief');
  const made = file.copyForSharing(target, {
    includeHistory: false,
    includeUnusedSources: true,
    overwrite: false,
    now,
    suspects,
    passphrase: null,
  });
  return { made, bytes: () => readFileSync(target).toString('utf8') };
}

describe('the label of a page', () => {
  test('with a protected name leaves without it, and the copy is made', () => {
    const { made, bytes } = shared('Salma Quaggari 1', { hide: [], leave: [] });
    valueOf(made);
    expect(bytes()).not.toContain('Quaggari');
  });

  test('with a part of one is asked about, and hidden or left as it is said', () => {
    const { made } = shared('Quaggari-1', { hide: [], leave: [] });
    expect(errorOf(made).kind).toBe('suspect-names');
    const hidden = shared('Quaggari-1', { hide: 'all', leave: [] });
    valueOf(hidden.made);
    expect(hidden.bytes()).not.toContain('Quaggari');
    const left = shared('Quaggari-1', { hide: [], leave: ['Quaggari'] });
    valueOf(left.made);
    expect(left.bytes()).toContain('Quaggari-1');
  });
});
