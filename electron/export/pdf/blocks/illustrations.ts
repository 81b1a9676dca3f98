// Pictures and scenes made into a box that fits on a page.

import type { IllustrationBlock, TextDirection } from '../../../../core/document/tree.ts';
import type { Scene, SceneShape } from '../../../../core/drawing/scene.ts';
import { quotedName } from '../../parts/quoted-name.ts';
import { illustrationSize } from '../../parts/measures.ts';
import { type Area, colourOf, type LayoutEnv } from '../pages/layout-env.ts';
import { type Box, emptyBox, type Mark } from '../pages/page-model.ts';
import { layoutParagraph, layoutText, lineMark } from './paragraphs.ts';
import { type StructNode, structLeaf, structNode } from '../file/structure.ts';

/** The illustration itself, without its caption. A picture that can't be shown gives way to its words, and is reported. */
export function layoutIllustration(
  env: LayoutEnv,
  block: IllustrationBlock,
  area: Area,
  parent: StructNode | null,
): readonly Box[] {
  const element = parent && block.alt !== null ? structNode(parent, 'Figure', { alt: block.alt }) : null;
  const leaf = element ? structLeaf(element) : null;
  const column = { widthPt: area.width, pageHeightPt: env.body.heightPt };

  if (block.content.kind === 'scene') {
    const { scene } = block.content;
    if (!(scene.widthPt > 0 && scene.heightPt > 0)) return [emptyBox];
    const scale = illustrationSize(block, column, scene.widthPt, scene.heightPt).widthPt / scene.widthPt;
    const x = illustrationX(area, scene.widthPt * scale);
    const marks = sceneMarks(env, scene, x, scale);
    const size = { x, width: scene.widthPt * scale, height: scene.heightPt * scale };
    return [{ ...emptyBox, heightPt: size.height, marks: [{ kind: 'illustration', leaf, ...size, marks }] }];
  }

  const opened = env.images(block.content.media);
  if (opened.kind === 'image') {
    const { widthPt: width, heightPt: height } = illustrationSize(
      block,
      column,
      opened.widthPx,
      opened.heightPx,
    );
    const size = { x: illustrationX(area, width), width, height };
    const image: Mark = { kind: 'image', y: 0, ...size, image: opened.image };
    return [
      { ...emptyBox, heightPt: height, marks: [{ kind: 'illustration', leaf, ...size, marks: [image] }] },
    ];
  }
  const name = block.alt === null ? 'that only decorates' : quotedName(block.alt);
  if (opened.kind === 'missing') env.losses.add('missing-media', `The picture ${name} is not there.`);
  else env.losses.add('broken-media', `The picture ${name} is damaged and can't be shown.`);
  return placeholder(env, block, area, parent);
}

function placeholder(
  env: LayoutEnv,
  block: IllustrationBlock,
  area: Area,
  parent: StructNode | null,
): readonly Box[] {
  const text = block.alt ?? '';
  if (text === '') return [emptyBox];
  const element = parent ? structNode(parent, 'P') : null;
  const laid = layoutParagraph(
    env,
    {
      role: 'caption',
      inlines: [{ type: 'text', text: `[${text}]`, marks: {}, lang: null, dir: null }],
      dir: null,
      lang: null,
      align: null,
      number: null,
      keepLines: false,
      marks: [],
    },
    area,
    element,
  );
  return laid.boxes;
}

function illustrationX(area: Area, width: number): number {
  return area.dir === 'rtl' ? area.x + area.width - width : area.x;
}

function sceneMarks(env: LayoutEnv, scene: Scene, left: number, scale: number): Mark[] {
  return scene.shapes.map((shape) => shapeMark(env, shape, left, scale));
}

function shapeMark(env: LayoutEnv, shape: SceneShape, left: number, scale: number): Mark {
  const x = (value: number): number => left + value * scale;
  const y = (value: number): number => value * scale;
  switch (shape.type) {
    case 'line':
      return {
        kind: 'line',
        x1: x(shape.x1),
        y1: y(shape.y1),
        x2: x(shape.x2),
        y2: y(shape.y2),
        colour: colourOf(env, shape.colour),
        lineWidth: shape.widthPt * scale,
        dashed: shape.dashed,
      };
    case 'rect':
      return {
        kind: 'rect',
        x: x(shape.x),
        y: y(shape.y),
        width: shape.width * scale,
        height: shape.height * scale,
        radius: Math.min(shape.radius, shape.width / 2, shape.height / 2) * scale,
        fill: shape.fill === null ? null : colourOf(env, shape.fill),
        stroke: shape.stroke === null ? null : colourOf(env, shape.stroke),
        lineWidth: 0.75 * scale,
        dashed: shape.dashed,
      };
    case 'circle':
      return {
        kind: 'circle',
        x: x(shape.x),
        y: y(shape.y),
        radius: shape.radius * scale,
        fill: shape.fill === null ? null : colourOf(env, shape.fill),
        stroke: shape.stroke === null ? null : colourOf(env, shape.stroke),
      };
    case 'polyline':
      return {
        kind: 'polyline',
        points: shape.points.map(([px, py]) => ({ x: x(px), y: y(py) })),
        closed: shape.closed,
        fill: shape.fill === null ? null : colourOf(env, shape.fill),
        stroke: shape.stroke === null ? null : colourOf(env, shape.stroke),
        lineWidth: shape.widthPt * scale,
        dashed: shape.dashed,
      };
    case 'text':
      return sceneText(env, shape, x(shape.x), y(shape.y), scale);
  }
}

function sceneText(
  env: LayoutEnv,
  shape: Extract<SceneShape, { type: 'text' }>,
  x: number,
  y: number,
  scale: number,
): Mark {
  const look = {
    face: { serif: false, bold: shape.bold, italic: false },
    sizePt: shape.sizePt * scale,
    lineHeight: 1,
    colour: colourOf(env, shape.colour),
    capitals: false,
    spacingPt: 0,
  };
  const line = layoutText(
    env,
    [{ type: 'text', text: shape.text, marks: {}, lang: null, dir: null }],
    look,
    shape.dir,
    null,
  );
  return lineMark(line, x - line.widthPt * anchorShare(shape.anchor, shape.dir), y);
}

/** The share of a text that stands left of its anchor; a right-to-left text starts at its right end. */
function anchorShare(anchor: 'start' | 'middle' | 'end', dir: TextDirection): number {
  if (anchor === 'middle') return 0.5;
  return (anchor === 'start') === (dir === 'ltr') ? 0 : 1;
}
