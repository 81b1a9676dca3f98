// Facts of an actor as they are shown: those with one label stand together, and contest each other when they differ.

import { foldText } from '../../../../core/base/text-fold.ts';
import type { ActorFact } from '../../../../core/model/kinds/actor.ts';

export type FactGroup = {
  /** As the first fact of the group writes it. */
  readonly label: string;
  readonly facts: readonly ActorFact[];
  /** Whether the facts give different values. */
  readonly contested: boolean;
};

const fold = (text: string): string => foldText(text).replaceAll(/\s+/gu, ' ').trim();

/** Groups facts by their label, however accented or cased, in the order of each label's first fact. */
export function groupFacts(facts: readonly ActorFact[]): FactGroup[] {
  const groups = new Map<string, ActorFact[]>();
  for (const fact of facts) {
    const folded = fold(fact.label);
    // Facts without a label say nothing about each other.
    const key = folded === '' ? ` ${fact.id}` : folded;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()].map((group) => ({
    label: group[0]?.label ?? '',
    facts: group,
    contested: new Set(group.map((fact) => fold(fact.value))).size > 1,
  }));
}

/** The facts with every fact of a group called `label`. */
export const renameGroup = (facts: readonly ActorFact[], group: FactGroup, label: string): ActorFact[] => {
  const ids = new Set(group.facts.map((fact) => fact.id));
  return facts.map((fact) => (ids.has(fact.id) ? { ...fact, label } : fact));
};

/** The facts with a new one, after the last that has its label, else at the end. */
export function addFact(facts: readonly ActorFact[], fact: ActorFact): ActorFact[] {
  const label = fold(fact.label);
  const last = facts.findLastIndex((other) => label !== '' && fold(other.label) === label);
  return last < 0 ? [...facts, fact] : [...facts.slice(0, last + 1), fact, ...facts.slice(last + 1)];
}
