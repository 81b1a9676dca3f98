// Rules about the brief as a whole: required sections, as-of, marking, likelihood beside confidence.

import { recordsShown } from '../sections/printed-parts.ts';
import { sectionKinds } from '../sections/section-kinds.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Section } from '../model/kinds/section.ts';
import { readTemplate } from '../template/read-template.ts';
import { foldText } from '../base/text-fold.ts';
import { likelihoodTerms } from '../words/likelihood-words.ts';
import { levelsOf } from '../query/marking/levels-of.ts';
import { documentMarking, partToWords } from '../query/marking/document-marking.ts';
import { markedParts } from '../sections/marked-parts.ts';
import { flattenOutline, outlineOf } from '../query/outline/outline-of.ts';
import { isBlankRichText } from '../query/rich-blocks.ts';
import { blocksOfBrief, sentencesOf } from './cited-text.ts';
import { finding, type Finding, type Rule } from './finding.ts';

/** Whether a section would print nothing under its title: no text, and nothing of the records that it shows. */
const isEmptySection = (reader: RecordReader, section: Section): boolean =>
  isBlankRichText(section.content) && !sectionKinds[section.sectionKind].prints(reader, section);

/** A section that the template requires and that has nothing in it. */
export const requiredSectionEmpty: Rule = {
  id: 'required-section-empty',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    const copy = brief === undefined ? undefined : reader.get(brief.templateCopyId);
    const template = readTemplate(copy?.definition, copy?.templateId ?? '');
    if (brief === undefined || !template.ok) return [];
    const nodes = flattenOutline(outlineOf(reader, briefId));
    return template.value.outline.flatMap((entry) => {
      if (!entry.required || entry.sectionKind === 'sources') return [];
      const node = nodes.find(({ section }) => section.slot === entry.slot);
      if (node === undefined)
        return [
          finding('required-section-empty', entry.slot, {
            severity: 'warning',
            while: 'review',
            recordId: briefId,
            message: `The template asks for a section “${entry.title}”, and the outline has none.`,
          }),
        ];
      if (node.children.length > 0 || !isEmptySection(reader, node.section)) return [];
      return [
        finding('required-section-empty', entry.slot, {
          severity: 'warning',
          while: 'review',
          recordId: node.section.id,
          message: `“${node.section.title}” is still to be written. ${entry.prompt}`,
        }),
      ];
    });
  },
};

/** A brief without its information cut-off. */
export const asOfMissing: Rule = {
  id: 'as-of-missing',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    if (brief === undefined || brief.asOf !== null) return [];
    return [
      finding('as-of-missing', '', {
        severity: 'warning',
        while: 'review',
        recordId: briefId,
        message: 'The brief doesn’t say up to when it knows. Set its as-of date, time and zone.',
      }),
    ];
  },
};

/** Contents marked more strictly than the brief that carries them; and markings of which nobody can say which is higher. */
export const markingTooLow: Rule = {
  id: 'marking-too-low',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    if (brief === undefined) return [];
    const { marking, raisedBy, besides } = documentMarking(
      markedParts(reader, briefId),
      levelsOf(reader, brief),
    );
    const findings: Finding[] = [];
    const [first] = raisedBy;
    if (marking !== null && first !== undefined)
      findings.push(
        finding('marking-too-low', marking.label, {
          severity: 'error',
          while: 'review',
          recordId: briefId,
          message: `The brief is marked ${brief.marking?.label ?? 'not at all'}, but not what it contains: ${partToWords(first)} is ${marking.label}. Every page of the document will carry ${marking.label}.`,
        }),
      );
    const [beside] = besides;
    if (marking !== null && beside !== undefined)
      findings.push(
        finding('marking-too-low', `${marking.label}|${beside.marking.label}`, {
          severity: 'error',
          while: 'review',
          recordId: beside.recordId,
          message: `Nothing says whether ${beside.marking.label} (${partToWords(beside)}) is higher or lower than ${marking.label}. Every page will carry both, and the brief can’t be exported under a lower marking.`,
        }),
      );
    return findings;
  },
};

const CONFIDENCE =
  /\b(?:low|moderate|medium|high)\s+confidence\b|\bconfidence\s+(?:is|level|:)\s*(?:low|moderate|medium|high)?/iu;

/** ICD 203: confidence and likelihood must not stand in one sentence. English terms only. */
export const confidenceWithLikelihood: Rule = {
  id: 'confidence-with-likelihood',
  check: ({ reader, briefId }) => {
    const brief = reader.get(briefId);
    if (brief === undefined || !brief.language.toLowerCase().startsWith('en')) return [];
    const terms = likelihoodTerms(brief.likelihoodScale).map((term) => term.replaceAll(' ', '\\s+'));
    const likelihood = new RegExp(`\\b(?:${terms.join('|')})\\b`, 'iu');
    const findings: Finding[] = [];
    for (const { recordId, view } of blocksOfBrief(reader, briefId))
      for (const range of sentencesOf(view.text)) {
        const sentence = view.text.slice(range.start, range.end);
        if (!CONFIDENCE.test(sentence) || !likelihood.test(sentence)) continue;
        findings.push(
          finding('confidence-with-likelihood', foldText(sentence.trim()).slice(0, 200), {
            severity: 'warning',
            while: 'review',
            recordId,
            blockId: view.blockId,
            range,
            message:
              'Likelihood and confidence stand in one sentence and will be taken for each other. Give confidence a sentence of its own, with its reason.',
          }),
        );
      }
    for (const judgement of recordsShown(reader, briefId, 'judgement'))
      if (judgement.confidence !== null && likelihood.test(judgement.confidenceReason))
        findings.push(
          finding('confidence-with-likelihood', 'reason', {
            severity: 'warning',
            while: 'review',
            recordId: judgement.id,
            message:
              'The reason for the confidence uses a term of likelihood. Say what the evidence is like instead.',
          }),
        );
    return findings;
  },
};

/** The rules of this file as a list that the registry takes. */
export const briefRules: readonly Rule[] = [
  requiredSectionEmpty,
  asOfMissing,
  markingTooLow,
  confidenceWithLikelihood,
];
