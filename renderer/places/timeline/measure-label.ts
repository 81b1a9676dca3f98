// How wide a label of the chart is, in the face that the window draws it in.

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Width in px of a text in the chart's labels; kept, for every zoom asks again. */
export function measureLabel(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (context !== null) context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  const width = context === null ? text.length * 7 : context.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(text, width);
  return width;
}

/** Widths measured before the fonts were there are wrong. */
export function forgetWidths(): void {
  widths.clear();
}
