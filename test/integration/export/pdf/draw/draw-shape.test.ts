import { describe, expect, it } from 'vitest';
import { shapeOperators } from '../../../../../electron/export/pdf/draw/draw-shape.ts';
import { number, rgb, textString } from '../../../../../electron/export/pdf/draw/numbers.ts';

const box = {
  kind: 'rect',
  x: 1,
  y: 2,
  width: 30,
  height: 20,
  radius: 0,
  fill: '#ff0000',
  stroke: null,
  lineWidth: 0.5,
  dashed: false,
} as const;

describe('shapes as operators', () => {
  it('are filled, lined or both, from their place on the page', () => {
    expect(shapeOperators(box, 10, 20)).toBe('1 0 0 rg 11 22 30 20 re f');
    expect(shapeOperators({ ...box, fill: null, stroke: '#000000', dashed: true }, 0, 0)).toBe(
      '0.5 w [2 2] 0 d 0 j 0 J 0 0 0 RG 1 2 30 20 re S',
    );
    expect(shapeOperators({ ...box, stroke: '#000000' }, 0, 0)).toMatch(/re B$/u);
    expect(shapeOperators({ ...box, fill: null }, 0, 0)).toBe('');
  });

  it('have corners and circles of four curves', () => {
    expect(shapeOperators({ ...box, radius: 3 }, 0, 0).match(/ c\b/gu)).toHaveLength(4);
    const dot = { kind: 'circle', x: 0, y: 0, radius: 2, fill: '#000000', stroke: null } as const;
    expect(shapeOperators(dot, 5, 5)).toMatch(/^0 0 0 rg 3 5 m 3 3\.895 .* c h f$/u);
  });

  it('close a line of many points where it ends at its beginning', () => {
    const way = {
      kind: 'polyline',
      points: [
        { x: 0, y: 0 },
        { x: 4, y: 0 },
        { x: 0, y: 0 },
      ],
      closed: false,
      fill: null,
      stroke: '#000000',
      lineWidth: 1,
      dashed: false,
    } as const;
    expect(shapeOperators(way, 0, 0)).toMatch(/0 0 m 4 0 l 0 0 l h S$/u);
    expect(shapeOperators({ ...way, points: way.points.slice(0, 1) }, 0, 0)).toBe('');
  });
});

describe('values in a PDF', () => {
  it('are written so that every reader understands them', () => {
    expect([number(-0.0001), number(2.00049), rgb('#80ff00')]).toEqual(['0', '2', '0.502 1 0']);
    expect(textString('a (b) \\ c')).toBe('(a \\(b\\) \\\\ c)');
    expect(textString('ü\u{1f600}')).toBe('<FEFF00FCD83DDE00>');
  });
});
