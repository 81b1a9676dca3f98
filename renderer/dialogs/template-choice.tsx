// Chooses among the templates that ship with the program, each with a picture of its first page.

import { useEffect, useState } from 'react';
import type { TemplateInfo } from '../../core/contract/app-calls.ts';
import { appApi } from '../state/bridge.ts';
import { languageName } from '../record/actor/fields/actor-names.ts';
import { classNames } from '../ui/class-names.ts';
import { Field } from '../ui/fields/field.tsx';
import { SelectField } from '../ui/fields/select-field.tsx';
import { dialogWords } from '../words/inputs/dialogs.ts';
import styles from './template-choice.module.css';

/** The template that is chosen as long as nobody chose: the report that most briefs are. */
export const usualTemplate = (templates: readonly TemplateInfo[]): string =>
  (templates.find(({ id }) => id === 'situation-report') ?? templates[0])?.id ?? '';

/** The templates, once main has told them. */
export function useTemplates(): readonly TemplateInfo[] {
  const [templates, setTemplates] = useState<readonly TemplateInfo[]>([]);
  useEffect(() => {
    let current = true;
    void appApi.listTemplates({}).then((result) => {
      if (current && result.ok) setTemplates(result.value);
    });
    return () => {
      current = false;
    };
  }, []);
  return templates;
}

/** The language that a new brief begins with; `chosen` counts where the template has it. */
export const languageFor = (template: TemplateInfo | undefined, chosen: string | null): string =>
  template?.languages.find((language) => language === chosen) ?? template?.languages[0] ?? 'en';

/** Chooses among the languages that a template has words in. */
export function LanguageChoice(props: {
  readonly template: TemplateInfo | undefined;
  readonly chosen: string | null;
  readonly onChoose: (language: string) => void;
}) {
  const languages = props.template?.languages ?? [];
  return (
    <Field label={dialogWords.newProject.language} hint={dialogWords.newProject.languageHint}>
      <SelectField
        value={languageFor(props.template, props.chosen)}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        onChange={props.onChoose}
      />
    </Field>
  );
}

/** One card a template; `onChoose` gets its id. */
export function TemplateChoice(props: {
  readonly templates: readonly TemplateInfo[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div className={styles['templates']}>
      {props.templates.map((template) => (
        <button
          key={template.id}
          type="button"
          className={classNames(styles['template'], template.id === props.chosen && styles['chosen'])}
          aria-pressed={props.chosen === null ? undefined : template.id === props.chosen}
          onClick={() => props.onChoose(template.id)}
        >
          <PageThumbnail template={template} />
          <span className={styles['words']}>
            <span className={styles['name']}>{template.name}</span>
            <span className={styles['about']}>{template.description}</span>
            <span className={styles['sections']}>
              {dialogWords.newProject.sections(template.sections.length)}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}

/** A page in small: masthead, then the template's own section titles with lines for their text. */
function PageThumbnail({ template }: { readonly template: TemplateInfo }) {
  const shown = template.sections.slice(0, 6);
  return (
    <svg className={styles['page']} viewBox="0 0 105 148" aria-hidden="true">
      <rect className={styles['paper']} x="0.5" y="0.5" width="104" height="147" rx="2" />
      <rect className={styles['marking']} x="76" y="7" width="20" height="5" />
      <rect className={styles['marking']} x="76" y="136" width="20" height="5" />
      <text className={styles['kicker']} x="9" y="20">
        {template.name.toUpperCase()}
      </text>
      <rect className={styles['title']} x="9" y="24" width="62" height="5" />
      <rect className={styles['rule']} x="9" y="33" width="87" height="0.7" />
      {shown.map((title, index) => (
        <g key={title} transform={`translate(0 ${40 + index * 16})`}>
          <text className={styles['heading']} x="9" y="3">
            {title}
          </text>
          {[0, 1, 2].map((line) => (
            <rect
              key={line}
              className={styles['line']}
              x="9"
              y={5.5 + line * 2.8}
              width={line === 2 ? 40 + ((index * 13) % 30) : 87}
              height="1.2"
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
