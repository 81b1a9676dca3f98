// Shapes written as PDF operators.

import { number, rgb } from './numbers.ts';
import type { Mark } from '../pages/page-model.ts';

export type Shape = Extract<Mark, { kind: 'rect' | 'circle' | 'line' | 'polyline' }>;

// How far the handles of a curve stand out to make a quarter of a circle.
const roundness = 0.5522847498;

/** The operators of a shape with its origin at a point of the page; none for one that shows nothing. */
export function shapeOperators(shape: Shape, x: number, y: number): string {
  switch (shape.kind) {
    case 'line': {
      const path = `${point(x + shape.x1, y + shape.y1)} m ${point(x + shape.x2, y + shape.y2)} l`;
      return painted(path, null, shape.colour, shape.lineWidth, shape.dashed);
    }
    case 'rect': {
      const [left, top] = [x + shape.x, y + shape.y];
      const path =
        shape.radius > 0
          ? roundedRect(left, top, shape)
          : `${point(left, top)} ${point(shape.width, shape.height)} re`;
      return painted(path, shape.fill, shape.stroke, shape.lineWidth, shape.dashed);
    }
    case 'circle':
      return painted(circle(x + shape.x, y + shape.y, shape.radius), shape.fill, shape.stroke, 0.75, false);
    case 'polyline': {
      if (shape.points.length < 2) return '';
      const steps = shape.points.map((at, step) => `${point(x + at.x, y + at.y)} ${step === 0 ? 'm' : 'l'}`);
      const [first, last] = [shape.points[0], shape.points.at(-1)];
      if (shape.closed || (first?.x === last?.x && first?.y === last?.y)) steps.push('h');
      return painted(steps.join(' '), shape.fill, shape.stroke, shape.lineWidth, shape.dashed);
    }
  }
}

const point = (x: number, y: number): string => `${number(x)} ${number(y)}`;

function painted(
  path: string,
  fill: string | null,
  stroke: string | null,
  widthPt: number,
  dashed: boolean,
): string {
  if (stroke === null) return fill === null ? '' : `${rgb(fill)} rg ${path} f`;
  // A line of no width would be as thin as the device can draw.
  const pen = `${number(widthPt || 1)} w ${dashed ? '[2 2]' : '[]'} 0 d 0 j 0 J ${rgb(stroke)} RG`;
  return fill === null ? `${pen} ${path} S` : `${pen} ${rgb(fill)} rg ${path} B`;
}

function roundedRect(left: number, top: number, shape: Extract<Shape, { kind: 'rect' }>): string {
  const radius = Math.min(shape.radius, shape.width / 2, shape.height / 2);
  const handle = radius * (1 - roundness);
  const [right, bottom] = [left + shape.width, top + shape.height];
  return [
    `${point(left + radius, top)} m ${point(right - radius, top)} l`,
    `${point(right - handle, top)} ${point(right, top + handle)} ${point(right, top + radius)} c`,
    `${point(right, bottom - radius)} l`,
    `${point(right, bottom - handle)} ${point(right - handle, bottom)} ${point(right - radius, bottom)} c`,
    `${point(left + radius, bottom)} l`,
    `${point(left + handle, bottom)} ${point(left, bottom - handle)} ${point(left, bottom - radius)} c`,
    `${point(left, top + radius)} l`,
    `${point(left, top + handle)} ${point(left + handle, top)} ${point(left + radius, top)} c h`,
  ].join(' ');
}

function circle(x: number, y: number, radius: number): string {
  const handle = radius * roundness;
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
  return [
    `${point(left, y)} m`,
    `${point(left, y - handle)} ${point(x - handle, top)} ${point(x, top)} c`,
    `${point(x + handle, top)} ${point(right, y - handle)} ${point(right, y)} c`,
    `${point(right, y + handle)} ${point(x + handle, bottom)} ${point(x, bottom)} c`,
    `${point(x - handle, bottom)} ${point(left, y + handle)} ${point(left, y)} c h`,
  ].join(' ');
}
