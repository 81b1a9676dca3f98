// A vector scene as an SVG picture that Word and LibreOffice draw alike. Knows no package of Word.

import type { Scene, SceneShape } from '../../../core/drawing/scene.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';

/** An SVG document in points; colours from the palette, text as text in the shipped fonts. */
export function sceneToSvg(scene: Scene, styles: StyleSheet): string {
  const [width, height] = [number(scene.widthPt), number(scene.heightPt)];
  const shapes = scene.shapes.map((shape) => shapeToSvg(shape, styles)).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">` +
    `${shapes}</svg>`
  );
}

function shapeToSvg(shape: SceneShape, styles: StyleSheet): string {
  switch (shape.type) {
    case 'line':
      return tag('line', {
        x1: shape.x1,
        y1: shape.y1,
        x2: shape.x2,
        y2: shape.y2,
        stroke: styles.palette[shape.colour],
        'stroke-width': shape.widthPt,
        ...dashes(shape.dashed),
      });
    case 'rect':
      return tag('rect', {
        x: shape.x,
        y: shape.y,
        width: Math.max(0, shape.width),
        height: Math.max(0, shape.height),
        ...(shape.radius > 0 ? { rx: shape.radius, ry: shape.radius } : {}),
        ...paint(shape, styles),
        ...dashes(shape.dashed),
      });
    case 'circle':
      return tag('circle', {
        cx: shape.x,
        cy: shape.y,
        r: Math.max(0, shape.radius),
        ...paint(shape, styles),
      });
    case 'polyline':
      return tag(shape.closed ? 'polygon' : 'polyline', {
        points: shape.points.map(([x, y]) => `${number(x)},${number(y)}`).join(' '),
        ...paint(shape, styles),
        'stroke-width': shape.widthPt,
        ...dashes(shape.dashed),
      });
    case 'text':
      return textToSvg(shape, styles);
  }
}

/**
 * Renderers disagree about `direction`, which moves the anchor: so the anchor is written for left-to-right, and the
 * text carries its direction in the embedding marks U+202B and U+202C.
 */
function textToSvg(shape: Extract<SceneShape, { type: 'text' }>, styles: StyleSheet): string {
  const flipped = { start: 'end', middle: 'middle', end: 'start' } as const;
  const rtl = shape.dir === 'rtl';
  const words = legal(rtl ? `\u202b${shape.text}\u202c` : shape.text);
  const families = rtl
    ? [styles.fonts.arabic, styles.fonts.hebrew, styles.fonts.sans, 'Arial', 'sans-serif']
    : [styles.fonts.sans, styles.fonts.arabic, styles.fonts.hebrew, 'Arial', 'sans-serif'];
  const attributes = {
    x: shape.x,
    y: shape.y,
    'font-family': families.join(', '),
    'font-size': shape.sizePt,
    ...(shape.bold ? { 'font-weight': 'bold' } : {}),
    'text-anchor': rtl ? flipped[shape.anchor] : shape.anchor,
    fill: styles.palette[shape.colour],
  };
  return `${tag('text', attributes).slice(0, -2)}>${escaped(words)}</text>`;
}

type Painted = {
  readonly fill: keyof StyleSheet['palette'] | null;
  readonly stroke: keyof StyleSheet['palette'] | null;
};

const paint = (shape: Painted, styles: StyleSheet) => ({
  fill: shape.fill ? styles.palette[shape.fill] : 'none',
  ...(shape.stroke ? { stroke: styles.palette[shape.stroke], 'stroke-width': 0.75 } : {}),
});

const dashes = (dashed: boolean) => (dashed ? { 'stroke-dasharray': '3 2' } : {});

function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => `${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`,
  );
  return `<${name} ${written.join(' ')}/>`;
}

const number = (value: number): string =>
  Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const legal = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    ' ',
  );
