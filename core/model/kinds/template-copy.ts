// The copy of the template that a brief was made with.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { common, templateIdSchema } from '../record.ts';
import { type Kind, plainKind } from './kind.ts';

/** The whole template that a brief was made with; `definition` is what core/template's schema reads. */
export const templateCopySchema = z.strictObject({
  ...common('template'),
  templateId: templateIdSchema,
  templateVersion: z.int().positive(),
  definition: z.record(z.string(), z.json()),
});
export type TemplateCopy = z.infer<typeof templateCopySchema>;
export type TemplateCopyId = IdOf<'template'>;

export const templateKind: Kind<TemplateCopy> = {
  ...plainKind,
  schema: templateCopySchema,
  words: { one: 'template copy', many: 'template copies' },
  title: ({ templateId }) => templateId,
  refers: () => ({}),
  searched: ({ templateId }) => ({ title: templateId, body: '' }),
  standIn: ({ template }) => ({
    templateId: template.id,
    templateVersion: template.version,
    definition: template.definition as TemplateCopy['definition'],
  }),
};
