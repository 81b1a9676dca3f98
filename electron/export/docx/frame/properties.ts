// What a Word file says of itself: title, author, dates and the properties that the user gave it.

import { type Document, type IContext, type IPropertiesOptions, StringContainer } from 'docx';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import type { LossLog } from '../../parts/loss-log.ts';
import { epoch, instant } from '../body/notes.ts';
import { legalText, wordLanguage } from '../body/text.ts';
import { type Element, elementOf, withBefore, withEach, element } from './element.ts';

/** Properties as docx takes them. */
export const propertiesOf = (
  tree: DocumentTree,
  losses: LossLog,
): Pick<
  IPropertiesOptions,
  'title' | 'subject' | 'creator' | 'keywords' | 'lastModifiedBy' | 'revision' | 'customProperties'
> =>
  losses.within('document properties', () => ({
    title: legalText(tree.title, losses),
    subject: legalText(tree.subject, losses),
    creator: legalText(tree.author, losses),
    keywords: legalText(tree.keywords.join(', '), losses),
    lastModifiedBy: legalText(tree.author, losses),
    revision: 1,
    customProperties: customPropertiesOf(tree, losses),
  }));

/** Word wants names that differ, also in case, and are not empty. */
function customPropertiesOf(tree: DocumentTree, losses: LossLog): { name: string; value: string }[] {
  const seen = new Set<string>();
  return Object.entries(tree.customProperties).flatMap(([key, words]) => {
    const name = legalText(key, losses).trim().slice(0, 255);
    if (name === '' || seen.has(name.toLowerCase())) {
      losses.add('unsupported-style', `the property “${name}”: its name is empty or used twice`);
      return [];
    }
    seen.add(name.toLowerCase());
    return [{ name, value: legalText(words, losses) }];
  });
}

/**
 * Core properties (ISO/IEC 29500-2, clause 10) with the dates of the tree: docx writes those of the clock, and no
 * language.
 */
export function corePart(document: Document, context: IContext, tree: DocumentTree): Element {
  const language = wordLanguage(tree.language);
  const dated = (given: Element, name: 'created' | 'modified'): Element =>
    withEach(given, `dcterms:${name}`, (date) => ({ ...date, children: [instant(tree[name]) ?? epoch] }));
  const core = dated(dated(elementOf(document.CoreProperties, context), 'created'), 'modified');
  return language === null
    ? core
    : withBefore(core, ['dcterms:created'], element('dc:language', {}, [language]));
}

/** The name of the program. */
export const appPart = (document: Document, context: IContext): Element =>
  elementOf(
    document.AppProperties.addChildElement(new StringContainer('Application', 'Briefwright')),
    context,
  );
