// Finds the article in a page with Mozilla's Readability, within bounds of our own: its search is not linear, and on
// some pages it would go on for hours. Knows no blocks.

import { Readability } from '@mozilla/readability';
import { attributeOf, type HtmlTree } from './html-tree.ts';
import { nameCaptions } from './captions.ts';
import { isModestJson } from './json-ld.ts';
import { MAX_ARTICLE_DEPTH, MAX_ARTICLE_ELEMENTS, MAX_ARTICLE_ESCAPES, MAX_ARTICLE_WORK } from '../reader.ts';

export type Article = ReturnType<Readability<Node>['parse']>;

/** What the search asks all the time: here its work is counted, and it is ended when it was enough. */
type Asked = {
  _getInnerText: (element: Element, normal?: boolean) => string;
  _getNextNode: (node: Element, over?: boolean) => Element | null;
};

class GaveUp extends Error {}

/** The article of a page, which is taken apart for it; null where none is found, or not with a bearable amount of work. */
export function findArticle(tree: HtmlTree, progress: () => void): Article {
  if (tree.elements > MAX_ARTICLE_ELEMENTS || tree.depth > MAX_ARTICLE_DEPTH) return null;
  if (tree.escapes > MAX_ARTICLE_ESCAPES) return null;
  leaveOutTraps(tree.root);
  nameCaptions(tree.root);
  const readability = new Readability<Node>(tree.root, { serializer: (node) => node });
  countWork(readability as unknown as Asked, progress);
  try {
    return readability.parse();
  } catch (error) {
    if (error instanceof GaveUp) return null;
    throw error;
  }
}

/** What the search would parse again by itself, unbounded, and nobody reads: descriptions, and pages for no script. */
function leaveOutTraps(root: Document): void {
  for (const element of root.querySelectorAll('noscript')) element.remove();
  for (const script of root.querySelectorAll('script')) {
    const described = /ld\+json/iu.test(attributeOf(script, 'type') ?? '');
    if (described && !isModestJson(script.textContent ?? '')) script.remove();
  }
}

function countWork(search: Asked, progress: () => void): void {
  let work = 0;
  const add = (amount: number): void => {
    work += amount;
    progress();
    if (work > MAX_ARTICLE_WORK) throw new GaveUp();
  };
  const innerText = search._getInnerText.bind(search);
  const nextNode = search._getNextNode.bind(search);
  search._getInnerText = (element, normal) => {
    const text = innerText(element, normal);
    add(text.length + 100);
    return text;
  };
  search._getNextNode = (node, over) => {
    add(100);
    return nextNode(node, over);
  };
}
