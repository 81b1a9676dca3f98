// A vector scene: what timeline and network draw, in points, drawn alike by every writer and by the interface.

/** Colours are roles of the template's palette, so that one scene fits every theme. */
export type SceneColour =
  | 'ink'
  | 'muted'
  | 'line'
  | 'paper'
  | 'accent'
  | 'event'
  | 'eventSoft'
  | 'actor'
  | 'actorSoft'
  | 'figure'
  | 'figureSoft';

export type ScenePoint = readonly [x: number, y: number];

export type SceneShape =
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly colour: SceneColour;
      readonly widthPt: number;
      readonly dashed: boolean;
    }
  | {
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: SceneColour | null;
      readonly stroke: SceneColour | null;
      readonly dashed: boolean;
    }
  | {
      readonly type: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: SceneColour | null;
      readonly stroke: SceneColour | null;
    }
  | {
      /** Straight stretches from point to point; a curve comes as many short ones. */
      readonly type: 'polyline';
      readonly points: readonly ScenePoint[];
      /** The last point joins the first. */
      readonly closed: boolean;
      readonly fill: SceneColour | null;
      readonly stroke: SceneColour | null;
      readonly widthPt: number;
      readonly dashed: boolean;
    }
  | {
      readonly type: 'text';
      /** x of the anchor, y of the baseline. As in SVG, the start of right-to-left text is its right end. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly sizePt: number;
      readonly bold: boolean;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly colour: SceneColour;
      readonly dir: 'ltr' | 'rtl';
    };

/** No scene has size or shapes beyond these bounds: every drawer scales it as a whole. */
export type Scene = {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly shapes: readonly SceneShape[];
};
