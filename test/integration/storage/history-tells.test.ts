// A copy with its history has every former record and file: what had to be kept back once is in it still.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askAll } from '../../../core/base/suspect-group.ts';
import { onRecord, termsFor } from '../../../core/model/kinds/source-terms.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { hop, makeWorld } from '../../builders/records.ts';
import {
  adding,
  at,
  errorOf,
  newProject,
  now,
  removing,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from './support.ts';

const sharing = {
  includeHistory: true,
  includeUnusedSources: true,
  overwrite: false,
  now,
  suspects: askAll,
  passphrase: null,
};

const project = (use: 'background' | 'notForAttribution' | 'onRecord', isProtected: boolean) => {
  const file = newProject();
  const world = makeWorld();
  const source = world.source({ ...withText(file, 'We saw it.'), terms: termsFor(use) });
  const actor = world.actor('Salma Quaggari', { protected: isProtected, protectedAs: '' });
  valueOf(file.applyChange(adding(...world.records), at()));
  return { file, source, actor };
};

const refusal = (file: ProjectFile): string => {
  const target = join(temporaryFolder(), 'all.brief');
  const { kind } = errorOf(file.copyForSharing(target, sharing));
  expect(existsSync(target)).toBe(false);
  return kind;
};

describe('a copy with the history is refused', () => {
  test('where a protected actor was deleted, or protected no more', () => {
    const deleted = project('onRecord', true);
    valueOf(deleted.file.applyChange(removing(deleted.actor), at(1)));
    expect(refusal(deleted.file)).toBe('history-tells');
    const opened = project('onRecord', true);
    valueOf(opened.file.applyChange(updating(opened.actor, { ...opened.actor, protected: false }), at(1)));
    expect(refusal(opened.file)).toBe('history-tells');
  });

  test('where a source that was not on the record was deleted, or put on it', () => {
    const deleted = project('notForAttribution', false);
    valueOf(deleted.file.applyChange(removing(deleted.source), at(1)));
    expect(refusal(deleted.file)).toBe('history-tells');
    const opened = project('background', false);
    valueOf(opened.file.applyChange(updating(opened.source, { ...opened.source, terms: onRecord }), at(1)));
    valueOf(opened.file.saveVersion('On the record', at(2)));
    expect(refusal(opened.file)).toBe('history-tells');
  });

  test('and without the history it is written', () => {
    const { file, actor } = project('onRecord', true);
    valueOf(file.applyChange(removing(actor), at(1)));
    const target = join(temporaryFolder(), 'bare.brief');
    valueOf(file.copyForSharing(target, { ...sharing, includeHistory: false }));
  });
});

test('it is written where nothing ever had to be kept back, and where an embargo has ended', () => {
  const { file, source, actor } = project('onRecord', false);
  const terms = { ...termsFor('embargoed'), until: '2001-01-01T00:00:00.000Z' };
  const ended = { ...source, terms };
  valueOf(file.applyChange(updating(source, ended), at(1)));
  valueOf(file.applyChange(removing(ended, actor), at(2)));
  valueOf(file.copyForSharing(join(temporaryFolder(), 'all.brief'), sharing));
});

describe('a talk in its history', () => {
  test('in which somebody spoke once who is not named keeps the copy from being written, whatever it is now', () => {
    const talk = () => {
      const file = newProject();
      const world = makeWorld();
      const source = world.source({ ...withText(file, 'We saw it.'), sourceKind: 'call' });
      const excerpt = world.excerpt(source, 'We saw it.', {
        attribution: [hop({ descriptor: 'a nurse', named: false })],
      });
      valueOf(file.applyChange(adding(...world.records), at()));
      return { file, source, excerpt };
    };
    const removed = talk();
    valueOf(removed.file.applyChange(removing(removed.excerpt), at(1)));
    expect(refusal(removed.file)).toBe('history-tells');
    const all = talk();
    valueOf(all.file.applyChange(removing(all.excerpt, all.source), at(1)));
    expect(refusal(all.file)).toBe('history-tells');
    const published = talk();
    const { source } = published;
    valueOf(published.file.applyChange(updating(source, { ...source, sourceKind: 'article' }), at(1)));
    expect(refusal(published.file)).toBe('history-tells');
    const nobody = talk();
    valueOf(nobody.file.applyChange(updating(nobody.excerpt, { ...nobody.excerpt, attribution: [] }), at(1)));
    expect(refusal(nobody.file)).toBe('history-tells');
  });

  test('does not where who is only described spoke in what was published', () => {
    const file = newProject();
    const world = makeWorld();
    world.source({ ...withText(file, 'A call.'), sourceKind: 'call' });
    const article = world.source(withText(file, 'We saw it.'));
    const said = world.excerpt(article, 'We saw it.', {
      attribution: [hop({ descriptor: 'a nurse', named: false })],
    });
    valueOf(file.applyChange(adding(...world.records), at()));
    valueOf(file.applyChange(removing(said), at(1)));
    const target = join(temporaryFolder(), 'all.brief');
    expect(file.copyForSharing(target, sharing).ok).toBe(true);
  });
});
