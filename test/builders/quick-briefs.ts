// Briefs as somebody makes them in ten minutes from one pasted article: six passages with the speakers that are proposed, three
// actors, four events, one disputed figure and a bulleted bottom line, in each language and template. The articles are made up.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSegment } from '../../core/model/text/anchor.ts';
import type { Excerpt } from '../../core/model/kinds/excerpt.ts';
import { newTelling } from '../../core/model/kinds/figure.ts';
import { type AssetJson, type ProjectJson } from '../../core/model/files/project-json.ts';
import { wholeProject } from './whole-project.ts';
import { paragraphNumberAt } from '../../core/model/text/paragraph-number.ts';
import { type RichBlock, richTextSchema } from '../../core/model/text/rich-text.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { canonicalText, SOURCE_TEXT_MEDIA_TYPE, type SourceText } from '../../core/model/text/source-text.ts';
import { proposeAttribution } from '../../core/query/evidence/propose-attribution.ts';
import { dateOfPassage } from '../../core/query/evidence/reference-date.ts';
import { countWords } from '../../core/query/word-count.ts';
import { sectionTitleIn } from '../../core/template/template-language.ts';
import { readTemplate } from '../../core/template/read-template.ts';
import { RecordStore } from '../../core/store/record-store.ts';
import { root } from '../../build/paths.mjs';
import {
  bullets,
  cell,
  cite,
  dateValue,
  doc,
  makeWorld,
  OPTIONS,
  p,
  range,
  recordName,
  resetBlockIds,
} from './records.ts';
import { type QuickArticle, quickArticles } from './quick-articles.ts';

export const quickTemplates = ['situation-report', 'intelligence-assessment', 'chronology'] as const;
export type QuickTemplate = (typeof quickTemplates)[number];

/** Where each template has the bottom line and the text. */
const slots: Readonly<Record<QuickTemplate, { readonly bottomLine: string; readonly text: string }>> = {
  'situation-report': { bottomLine: 'bottom-line', text: 'political-security' },
  'intelligence-assessment': { bottomLine: 'scope', text: 'discussion' },
  chronology: { bottomLine: 'scope', text: 'undated' },
};

/** The brief of a language in a template, as a project. */
export function quickBrief(language: QuickArticle['language'], templateId: QuickTemplate): ProjectJson {
  const article = quickArticles[language];
  resetBlockIds();
  const world = makeWorld('A. Analyst', Date.UTC(2026, 9, 14, 8));
  const assets: AssetJson[] = [];
  const { source, canonical, passage } = paste(article, world, assets);
  const reader = () => new RecordStore(world.records);

  const actors = article.actors.map(([name, actorType]) => world.actor([recordName(name)], { actorType }));
  const excerpts = article.passages.map((words): Excerpt => {
    const excerpt = world.excerpt(source, '', passage(words));
    // What Enter takes.
    excerpt.attribution = proposeAttribution(reader(), source, canonical, excerpt);
    return excerpt;
  });
  for (const at of article.events) {
    const excerpt = excerpts[at];
    if (excerpt === undefined) throw new Error(`There is no passage ${at}`);
    const quote = excerpt.segments[0]?.exact ?? '';
    const read = dateOfPassage(quote, { day: article.published, zone: null });
    world.event(quote.replace(/[.۔]$/u, ''), null, {
      date: read?.kind === 'resolved' ? read.date : null,
      evidence: [{ excerptId: excerpt.id, stance: 'supports', aspect: 'all' }],
    });
  }
  const figure = world.figure(
    article.question,
    article.reports.map(({ at, who, killed, operator }) =>
      world.report(who, [cell('killed', killed, { operator })], { excerptId: excerpts[at]?.id ?? null }),
    ),
  );
  figure.telling = { ...newTelling };

  const template = readTemplate(
    JSON.parse(readFileSync(join(root, 'templates', templateId, 'template.json'), 'utf8')),
    templateId,
  );
  if (!template.ok) throw new Error(template.error.kind);
  const brief = world.brief({
    title: article.briefTitle,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    digits: 'latin',
    templateId,
    templateCopyId: world.templateCopy(template.value as never).id,
    asOf: null,
    period: null,
    authors: ['A. Analyst'],
  });
  const cited = (at: number) => cite(...excerpts.slice(at, at + 1));
  const contents: Readonly<Record<string, RichBlock[]>> = {
    [slots[templateId].bottomLine]: [
      bullets(
        ...article.bottomLine.map(([words, at]) =>
          words === '' || at === 'range' ? p(range(figure), '.') : p(words, cited(at), '.'),
        ),
      ),
    ],
    [slots[templateId].text]: article.text.map((parts) =>
      p(...parts.map((part) => (typeof part === 'string' ? part : cited(part)))),
    ),
  };
  for (const entry of template.value.outline) {
    const blocks = contents[entry.slot];
    world.section(brief, {
      slot: entry.slot,
      title: sectionTitleIn(template.value, entry, language),
      sectionKind: entry.sectionKind,
      content: blocks === undefined ? null : richTextSchema.parse(doc(...blocks)),
      options: {
        ...OPTIONS,
        ...(entry.sectionKind === 'actors' ? { actorIds: actors.map(({ id }) => id) } : {}),
      },
      status: 'written',
    });
  }
  return wholeProject(world.records, assets);
}

/** The article as a pasted text is kept, and what cuts a passage of it. */
function paste(article: QuickArticle, world: ReturnType<typeof makeWorld>, assets: AssetJson[]) {
  const keep = (bytes: Uint8Array, mediaType: string) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assets.push({ sha256, mediaType, base64: Buffer.from(bytes).toString('base64') });
    return { sha256, mediaType, byteLength: bytes.length, fileName: null };
  };
  const text: SourceText = {
    version: 1,
    blocks: article.paragraphs.map((part) => ({ kind: 'paragraph', text: part })),
  };
  const canonical = canonicalText(text);
  const source: Source = world.source({
    title: article.title,
    authors: [],
    outlet: article.outlet,
    language: article.language,
    direction: article.language === 'ar' ? 'rtl' : 'ltr',
    published: dateValue(article.published),
    capturedAt: '2026-10-14T08:00:00.000Z',
    reliability: null,
    extent: 'article',
    assets: {
      original: keep(new TextEncoder().encode(`${article.title}\n\n${canonical}`), 'text/plain'),
      text: keep(new TextEncoder().encode(JSON.stringify(text)), SOURCE_TEXT_MEDIA_TYPE),
    },
    wordCount: countWords(canonical),
    textLength: canonical.length,
  });
  const passage = (words: string): Partial<Excerpt> => {
    const start = canonical.indexOf(words);
    if (start === -1) throw new Error(`“${words}” is not in the article`);
    return {
      segments: [makeSegment(canonical, start, start + words.length)],
      paragraph: paragraphNumberAt(source, text, start),
    };
  };
  return { source, canonical, passage };
}
