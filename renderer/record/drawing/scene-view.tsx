// Draws a vector scene as documents print it, in the colours of the window.

import type { Scene, SceneColour, SceneShape } from '../../../core/drawing/scene.ts';
import styles from './scene-view.module.css';

const colours: Readonly<Record<SceneColour, string>> = {
  ink: 'var(--ink)',
  muted: 'var(--ink-3)',
  line: 'var(--line)',
  paper: 'var(--surface)',
  accent: 'var(--accent)',
  event: 'var(--event)',
  eventSoft: 'var(--event-bg)',
  actor: 'var(--actor)',
  actorSoft: 'var(--actor-bg)',
  figure: 'var(--figure)',
  figureSoft: 'var(--figure-bg)',
};
const paint = (colour: SceneColour | null): string => (colour === null ? 'none' : colours[colour]);
const dashes = ({ dashed }: { readonly dashed: boolean }) => (dashed ? '3 2' : undefined);
const inks = (shape: { readonly fill: SceneColour | null; readonly stroke: SceneColour | null }) => ({
  fill: paint(shape.fill),
  stroke: paint(shape.stroke),
});

/** The scene as wide as its place, in the colours of the window; `alt` in words for those who can’t see it. */
export function SceneView({ scene, alt }: { readonly scene: Scene; readonly alt: string | null }) {
  return (
    <svg
      viewBox={`0 0 ${scene.widthPt} ${scene.heightPt}`}
      role="img"
      aria-label={alt ?? ''}
      className={styles['scene']}
    >
      {scene.shapes.map((shape, index) => (
        <Shape key={index} shape={shape} />
      ))}
    </svg>
  );
}

function Shape({ shape }: { readonly shape: SceneShape }) {
  switch (shape.type) {
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={paint(shape.colour)}
          strokeWidth={shape.widthPt}
          strokeDasharray={dashes(shape)}
        />
      );
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...inks(shape)}
          strokeDasharray={dashes(shape)}
        />
      );
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...inks(shape)} />;
    case 'polyline': {
      const points = shape.points.map(([x, y]) => `${x},${y}`).join(' ');
      const Line = shape.closed ? 'polygon' : 'polyline';
      return (
        <Line points={points} {...inks(shape)} strokeWidth={shape.widthPt} strokeDasharray={dashes(shape)} />
      );
    }
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.sizePt}
          fontWeight={shape.bold ? 600 : 400}
          textAnchor={shape.anchor}
          fill={paint(shape.colour)}
          direction={shape.dir}
          className={styles['sceneText']}
        >
          {shape.text}
        </text>
      );
  }
}
