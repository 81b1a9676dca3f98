// Draws the frozen blocks of a source with what is marked in them. Read-only; knows offsets, no records.
import { memo, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { TextBlock } from '../../core/model/text/source-text.ts';
import { classNames } from '../ui/class-names.ts';
import evidence from '../ui/evidence.module.css';
import { type Mark, type Run, runsOf } from './selection/selection-offsets.ts';
import styles from './source-reader.module.css';

export type ReaderBlocksProps = {
  blocks: readonly TextBlock[];
  starts: readonly number[];
  marks: ReadonlyMap<number, readonly Mark[]>;
  /** The excerpt that is looked at, drawn stronger. */
  activeId: string | null;
};

/** Blocks in chunks that the browser lays out only when they come near; long texts are put in bit by bit. */
export function ReaderBlocks({ blocks, starts, marks, activeId }: ReaderBlocksProps) {
  const chunks = useMemo(() => chunksOf(blocks), [blocks]);
  const shown = useGrowing(chunks.length);
  return chunks.slice(0, shown).map((chunk) => (
    <div key={chunk.from} className={styles['chunk']}>
      {chunk.groups.map((group) => (
        <Group
          key={group.from}
          group={group}
          blocks={blocks}
          starts={starts}
          marks={marks}
          activeId={activeId}
        />
      ))}
    </div>
  ));
}

/** How many chunks stand in the page now: all of a usual article at once, more of a book with every frame. */
function useGrowing(count: number): number {
  const [shown, setShown] = useState(FIRST_CHUNKS);
  useEffect(() => {
    if (shown >= count) return undefined;
    const frame = requestAnimationFrame(() => setShown(shown + CHUNKS_A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return shown;
}

const FIRST_CHUNKS = 20;
const CHUNKS_A_FRAME = 10;
const BLOCKS_A_CHUNK = 25;

type BlockGroup = { readonly from: number; readonly to: number; readonly kind: 'one' | 'list' | 'table' };
type Chunk = { readonly from: number; readonly groups: readonly BlockGroup[] };

function chunksOf(blocks: readonly TextBlock[]): readonly Chunk[] {
  const chunks: { from: number; groups: BlockGroup[] }[] = [];
  for (let from = 0; from < blocks.length; from += BLOCKS_A_CHUNK) {
    const groups: BlockGroup[] = [];
    for (let at = from; at < Math.min(from + BLOCKS_A_CHUNK, blocks.length); at += 1) {
      const kind = groupKind(blocks[at]);
      const last = groups.at(-1);
      const ordered = isOrdered(blocks[at]) === isOrdered(blocks[at - 1]);
      if (last !== undefined && kind !== 'one' && last.kind === kind && ordered)
        groups[groups.length - 1] = { ...last, to: at + 1 };
      else groups.push({ from: at, to: at + 1, kind });
    }
    chunks.push({ from, groups });
  }
  return chunks;
}

const groupKind = (block: TextBlock | undefined): BlockGroup['kind'] =>
  block?.kind === 'listItem' ? 'list' : block?.kind === 'tableRow' ? 'table' : 'one';
const isOrdered = (block: TextBlock | undefined): boolean => block?.kind === 'listItem' && block.ordered;

function Group({ group, ...props }: ReaderBlocksProps & { group: BlockGroup }) {
  const drawn: ReactNode[] = [];
  for (let index = group.from; index < group.to; index += 1) {
    const block = props.blocks[index];
    if (block === undefined) continue;
    const own = props.marks.get(index) ?? NO_MARKS;
    const active = own.some((mark) => mark.id === props.activeId) ? props.activeId : null;
    drawn.push(
      <Block
        key={index}
        index={index}
        block={block}
        start={props.starts[index] ?? 0}
        marks={own}
        activeId={active}
      />,
    );
  }
  if (group.kind === 'list')
    return isOrdered(props.blocks[group.from]) ? (
      <ol className={styles['ordered']}>{drawn}</ol>
    ) : (
      <ul className={styles['bullets']}>{drawn}</ul>
    );
  if (group.kind === 'table')
    return (
      <div className={styles['tableFrame']}>
        <table className={styles['table']}>
          <tbody>{drawn}</tbody>
        </table>
      </div>
    );
  return drawn;
}

const NO_MARKS: readonly Mark[] = [];

const Block = memo(function Block(props: {
  index: number;
  block: TextBlock;
  start: number;
  marks: readonly Mark[];
  activeId: string | null;
}) {
  const { index, block, start, marks, activeId } = props;
  const text = block.text;
  const runs = (from: number, to: number): ReactNode =>
    from === to ? null : (
      <Runs
        text={text}
        start={start}
        runs={runsOf({ start: start + from, end: start + to }, marks)}
        activeId={activeId}
      />
    );
  const own = { 'data-block': index, dir: 'auto' };
  switch (block.kind) {
    case 'paragraph':
      return <p {...own}>{runs(0, text.length)}</p>;
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + 1)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
      return <Heading {...own}>{runs(0, text.length)}</Heading>;
    }
    case 'listItem':
      return (
        <li {...own} data-level={Math.min(4, block.level)}>
          {runs(0, text.length)}
        </li>
      );
    case 'quote':
      return <blockquote {...own}>{runs(0, text.length)}</blockquote>;
    case 'caption':
      return (
        <p {...own} className={styles['caption']}>
          {runs(0, text.length)}
        </p>
      );
    case 'footnote':
    case 'comment':
      return (
        <p {...own} className={styles[block.kind]}>
          {runs(0, text.length)}
        </p>
      );
    case 'preformatted':
      return <pre {...own}>{runs(0, text.length)}</pre>;
    case 'tableRow': {
      const Cell = block.header ? 'th' : 'td';
      let at = 0;
      return (
        <tr data-block={index}>
          {text.split('\t').map((cell) => {
            const from = at;
            at += cell.length + 1;
            return (
              <Cell key={from} dir="auto">
                {runs(from, from + cell.length)}
              </Cell>
            );
          })}
        </tr>
      );
    }
  }
});

function Runs(props: { text: string; start: number; runs: readonly Run[]; activeId: string | null }) {
  return props.runs.map((run) => {
    const words = props.text.slice(run.start - props.start, run.end - props.start);
    if (run.excerptIds.length === 0 && !run.ignored)
      return (
        <span key={run.start} data-at={run.start}>
          {words}
        </span>
      );
    if (run.excerptIds.length === 0)
      return (
        <s key={run.start} data-at={run.start} className={evidence['ignored']}>
          {words}
        </s>
      );
    return (
      <mark
        key={run.start}
        data-at={run.start}
        data-excerpts={run.excerptIds.join(' ')}
        className={classNames(
          evidence['excerpt'],
          run.excerptIds.length > 1 && styles['twice'],
          run.ignored && styles['struck'],
          props.activeId !== null && run.excerptIds.includes(props.activeId) && styles['active'],
        )}
      >
        {words}
      </mark>
    );
  });
}
