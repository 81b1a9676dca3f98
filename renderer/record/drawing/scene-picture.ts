// A scene as a picture for other programs: painted on paper in the colours and letters in which it is printed.

import type { Scene, SceneShape } from '../../../core/drawing/scene.ts';
import type { Palette } from '../../../core/template/styles.ts';

/** Pixels to the point, enough for a page that is printed. */
const SCALE = 300 / 72;
const MOST_PIXELS = 16_000_000;

/** The picture as a `data:` address of a PNG, and its size as other programs show it (CSS pixels); null where none can be made. */
export function scenePicture(
  scene: Scene,
  palette: Palette,
  fontFamily: string,
): { readonly address: string; readonly width: number; readonly height: number } | null {
  const area = scene.widthPt * scene.heightPt;
  if (!(area > 0)) return null;
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / area));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.widthPt * scale);
  canvas.height = Math.round(scene.heightPt * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.fillStyle = palette.paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  for (const shape of scene.shapes) drawShape(pen, shape, palette, fontFamily);
  const inPixels = (pt: number): number => Math.round((pt * 96) / 72);
  return {
    address: canvas.toDataURL('image/png'),
    width: inPixels(scene.widthPt),
    height: inPixels(scene.heightPt),
  };
}

function drawShape(
  pen: CanvasRenderingContext2D,
  shape: SceneShape,
  palette: Palette,
  fontFamily: string,
): void {
  pen.setLineDash('dashed' in shape && shape.dashed ? [3, 2] : []);
  pen.lineWidth = 'widthPt' in shape ? shape.widthPt : 1;
  pen.beginPath();
  switch (shape.type) {
    case 'line':
      pen.moveTo(shape.x1, shape.y1);
      pen.lineTo(shape.x2, shape.y2);
      pen.strokeStyle = palette[shape.colour];
      pen.stroke();
      return;
    case 'rect':
      pen.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
      break;
    case 'circle':
      pen.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      break;
    case 'polyline':
      for (const [x, y] of shape.points) pen.lineTo(x, y);
      if (shape.closed) pen.closePath();
      break;
    case 'text':
      pen.font = `${shape.bold ? 600 : 400} ${shape.sizePt}px ${fontFamily}`;
      pen.direction = shape.dir;
      pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      pen.fillStyle = palette[shape.colour];
      pen.fillText(shape.text, shape.x, shape.y);
      return;
  }
  if (shape.fill !== null) {
    pen.fillStyle = palette[shape.fill];
    pen.fill();
  }
  if (shape.stroke !== null) {
    pen.strokeStyle = palette[shape.stroke];
    pen.stroke();
  }
}
