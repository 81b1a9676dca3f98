// Tells what stands around an article from the article, by names of elements and by what sites call them.

import { attributeOf } from './html-tree.ts';

const AROUND =
  /comment|related|recommend|sidebar|footer|teaser|most-?(?:read|popular)|newsletter|trending|promo|widget/iu;
const HIGHEST = 60;

/** Whether an element stands in comments, menus, or links to other pages. */
export function isAround(element: Element): boolean {
  let at: Element | null = element;
  for (let height = 0; at !== null && height < HIGHEST; height++) {
    const name = at.localName;
    if (name === 'body' || name === 'html') return false;
    if (name === 'aside' || name === 'nav' || name === 'footer') return true;
    const called = `${attributeOf(at, 'class')?.slice(0, 300) ?? ''} ${attributeOf(at, 'id')?.slice(0, 300) ?? ''}`;
    if (name !== 'article' && name !== 'main' && AROUND.test(called)) return true;
    at = at.parentElement;
  }
  return false;
}
