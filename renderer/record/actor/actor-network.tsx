// The network around one actor: who it is related to, and how those are related to each other. To look at, not to edit.

import type { Actor } from '../../../core/model/kinds/actor.ts';
import { networkGraph, type NetworkGraph } from '../../../core/drawing/network/network-graph.ts';
import { networkDrawings } from '../../../core/drawing/network/network-scenes.ts';
import { networkToWords } from '../../../core/drawing/network/network-to-words.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { nameHider } from '../../../core/query/names/name-hider.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { drawingWords } from '../../../core/words/documents/drawing-words.ts';
import { useQuery } from '../../state/project/use-project.tsx';
import { actorWords } from '../../words/records/actors.ts';
import styles from './actor.module.css';
import { SceneView } from '../drawing/scene-view.tsx';

/** Narrower than the details of a window are: a drawing is scaled to its column, and its words must stay legible. */
const WIDTH_PT = 225;
const NO_PAGE_PT = 6_000;

/** The drawing as documents have it, protected actors by what they are printed as. */
export function ActorNetwork({ actor }: { readonly actor: Actor }) {
  const drawings = useQuery((reader) => drawingsAround(reader, actor), [actor]);
  if (drawings.length === 0) return <p className={styles['none']}>{actorWords.noRelations}</p>;
  return (
    <div className={styles['network']}>
      {drawings.map(({ scene, alt }, index) => (
        <SceneView key={index} scene={scene} alt={alt} />
      ))}
    </div>
  );
}

function drawingsAround(reader: RecordReader, actor: Actor) {
  const words = documentWords('en');
  const wording = {
    words,
    drawing: drawingWords('en'),
    dates: { language: 'en', digits: 'latin', months: 'egypt' },
    hide: nameHider(reader, words, { now: new Date().toISOString() }).hide,
  } as const;
  const all = networkGraph(reader, reader.ofKind('actor'), wording);
  const look = { widthPt: WIDTH_PT, maxHeightPt: NO_PAGE_PT, dir: 'ltr', words: wording.drawing } as const;
  return networkDrawings(around(all, actor.id), look).map(({ scene, graph }) => ({
    scene,
    alt: networkToWords(graph, wording),
  }));
}

function around(graph: NetworkGraph, id: string): NetworkGraph {
  const near = new Set([id]);
  for (const { from, to } of graph.edges) {
    if (from === id) near.add(to);
    if (to === id) near.add(from);
  }
  return {
    nodes: graph.nodes.filter((node) => near.has(node.id)),
    edges: graph.edges.filter(({ from, to }) => near.has(from) && near.has(to)),
  };
}
