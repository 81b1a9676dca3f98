// Captions with what they belong to, and the places that references lead to.
import type { Caption } from '../../../../core/document/tree.ts';
import type { Area, LayoutEnv } from '../pages/layout-env.ts';
import { type Box, breakCosts, type Mark } from '../pages/page-model.ts';
import { captionInlines, type Laid, layoutParagraph } from './paragraphs.ts';
import { type StructNode, type StructOptions, structNode } from '../file/structure.ts';

export const place = (id: string): Mark => ({ kind: 'place', id });

/** Under a table its place is marked already, where it begins. */
const captionPlace = ({ boxes }: Laid, { id }: Caption): Mark[] =>
  boxes[0]?.marks.some((mark) => mark.kind === 'place' && mark.id === id) ? [] : [place(id)];

export const langOf = (lang: string | null): StructOptions => (lang === null ? {} : { lang });

/** What was laid out with its caption under it. `captioned` takes the caption's element; without it the caption is a paragraph in `parent`. */
export function withCaption(
  env: LayoutEnv,
  laid: Laid,
  caption: Caption | null,
  area: Area,
  parent: StructNode | null,
  captioned: StructNode | null,
): Laid {
  if (!caption) return laid;
  const around = captioned ? structNode(captioned, 'Caption') : parent;
  const below = layoutParagraph(
    env,
    {
      role: 'caption',
      inlines: captionInlines(caption.label, caption.inlines),
      dir: null,
      lang: null,
      align: null,
      number: null,
      keepLines: true,
      marks: captionPlace(laid, caption),
    },
    area,
    around && structNode(around, 'P'),
  );
  const [first, ...rest] = below.boxes;
  if (!first) return laid;
  const joined: Box = {
    ...first,
    gapPt: Math.max(laid.afterPt, below.beforePt),
    breakCost: laid.boxes.length > 0 ? breakCosts.stranded : 0,
  };
  return {
    boxes: [...laid.boxes, joined, ...rest],
    beforePt: laid.beforePt,
    afterPt: below.afterPt,
    keepNext: 0,
  };
}
