// Makes a brief from a template: the brief, the frozen copy of the template, and the sections of its outline.

import type { IdOf } from '../../../base/ids.ts';
import type { Json } from '../../../base/json.ts';
import { orderKeysBetween } from '../../../base/order-key.ts';
import { ok } from '../../../base/result.ts';
import { emptySectionOptions } from '../../../model/kinds/section.ts';
import { sectionTitleIn } from '../../../template/template-language.ts';
import type { Template } from '../../../template/template.ts';
import { ChangeDraft, type Patch } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type CreateBriefInput = {
  readonly template: Template;
  readonly title: string;
  /** BCP 47; the template's own where it is left out. Section titles are in it where the template has them. */
  readonly language?: string;
  readonly fields?: Patch<'brief'>;
  readonly id?: IdOf<'brief'>;
};

/** Creates a brief with the template's outline; optional sections of the template are made too, and can be removed. */
export const createBrief: Command<CreateBriefInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  const { template, language = template.language } = input;
  const templateCopyId = draft.add('template', {
    templateId: template.id,
    templateVersion: template.version,
    definition: JSON.parse(JSON.stringify(template)) as Record<string, Json> as never,
  });
  const briefId = draft.add(
    'brief',
    {
      title: input.title.trim() === '' ? template.name : input.title.trim(),
      subtitle: '',
      issueNumber: String(
        state.ofKind('brief').filter((brief) => brief.templateId === template.id).length + 1,
      ),
      previousBriefId: null,
      period: null,
      asOf: null,
      nextIssue: null,
      language,
      direction: /^(?:ar|he|fa|ur)(?:-|$)/u.test(language) ? 'rtl' : 'ltr',
      digits: 'latin',
      months: 'egypt',
      contents: 'template',
      marking: null,
      likelihoodScale: template.likelihoodScale,
      templateId: template.id,
      templateVersion: template.version,
      templateCopyId,
      stage: 'draft',
      stageBy: '',
      stageAt: null,
      authors: env.author === '' ? [] : [env.author],
      contact: '',
      distribution: '',
      ...input.fields,
    },
    input.id ?? env.newId('brief'),
  );
  const keys = orderKeysBetween(null, null, template.outline.length);
  for (const [index, entry] of template.outline.entries())
    draft.add('section', {
      briefId,
      parentId: null,
      order: keys[index] ?? '1',
      slot: entry.slot,
      sectionKind: entry.sectionKind,
      title: sectionTitleIn(template, entry, language),
      marking: null,
      options: { ...emptySectionOptions, network: entry.network },
      content: null,
      status: entry.sectionKind === 'text' ? 'toWrite' : 'written',
    });
  return ok(draft.change('create-brief', input.title));
};
