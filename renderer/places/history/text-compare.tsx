// Two states of a rich text shown as one: what was put in underlined, what was taken out struck, all else as it reads.

import { Undo2 } from 'lucide-react';
import { Fragment, type ReactNode, useMemo } from 'react';
import type { Mark, RichText } from '../../../core/model/text/rich-text.ts';
import {
  type ComparedNode,
  compareRichText,
  type TextRun,
} from '../../../core/query/compare/compare-rich-text.ts';
import type { TextNode, TextPiece } from '../../../core/query/compare/text-node.ts';
import type { Atom } from '../../../core/query/rich-blocks.ts';
import { IconButton } from '../../ui/controls/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { historyWords as text } from '../../words/files/history.ts';
import styles from './text-compare.module.css';
import type { Names } from './use-states.ts';

export type TextCompareProps = {
  readonly before: RichText | null;
  readonly after: RichText | null;
  readonly names: Names;
  /** Brings a top-level block of `before` back; null for those that can't be, or need not. */
  readonly onBringBlock: (blockId: string) => (() => void) | null;
};

/** The whole text, each block in its own direction. */
export function TextCompare({ before, after, names, onBringBlock }: TextCompareProps) {
  const nodes = useMemo(() => compareRichText(before, after), [before, after]);
  if (nodes.length === 0) return <p className={styles['none']}>{text.nothing}</p>;
  return (
    <div className={styles['text']}>
      {nodes.map((node, index) => {
        const bring = node.how === 'same' || node.old === null ? null : onBringBlock(node.old.id);
        return (
          <div key={`${index} ${node.node.id}`} className={classNames(styles['block'], styles[node.how])}>
            <div className={styles['words']}>
              <NodeView node={node} names={names} />
            </div>
            {bring !== null && (
              <IconButton
                size="small"
                label={text.bringBlockOf(startOf(node.old))}
                icon={<Undo2 aria-hidden="true" />}
                onClick={bring}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The first words of a block, to name it by. */
function startOf(node: TextNode | null): string {
  const words = wordsIn(node);
  return words.length <= 40 ? words : `${words.slice(0, 39).trimEnd()}…`;
}
const wordsIn = (node: TextNode | null): string =>
  node === null
    ? ''
    : node.pieces.map((piece) => (piece.type === 'words' ? piece.text : ' ')).join('') +
      node.children.map(wordsIn).join(' ');

function NodeView({ node, names }: { readonly node: ComparedNode; readonly names: Names }): ReactNode {
  const { block, kind } = node.node;
  const inside = node.children.map((child, index) => (
    <NodeView key={`${index} ${child.node.id}`} node={child} names={names} />
  ));
  const look = node.how === 'added' || node.how === 'removed' ? styles[node.how] : undefined;
  const formed = node.reformed && <span className={styles['formed']}>{text.blockChanged}</span>;
  const runs = (
    <>
      <Runs runs={node.runs} names={names} />
      {formed}
    </>
  );
  switch (kind) {
    case 'paragraph':
      return <p dir={directionOf(block)}>{runs}</p>;
    case 'heading':
      return (
        <p
          dir={directionOf(block)}
          className={styles[`heading${block?.type === 'heading' ? block.attrs.level : 1}`]}
        >
          {runs}
        </p>
      );
    case 'bulletList':
      return (
        <ul dir="auto">
          {inside}
          {formed}
        </ul>
      );
    case 'orderedList':
      return (
        <ol dir="auto" start={block?.type === 'orderedList' ? block.attrs.start : 1}>
          {inside}
        </ol>
      );
    case 'listItem':
      return <li className={look}>{inside}</li>;
    case 'blockquote':
      return <blockquote dir="auto">{inside}</blockquote>;
    case 'table': {
      const captions = node.children.filter((child) => child.node.kind === 'caption');
      const rows = node.children.filter((child) => child.node.kind !== 'caption');
      return (
        <table dir="auto">
          {captions.length > 0 && (
            <caption dir="auto">
              {captions.map((caption, index) => (
                <Runs key={index} runs={caption.runs} names={names} />
              ))}
            </caption>
          )}
          <tbody>
            {rows.map((row, index) => (
              <NodeView key={`${index} ${row.node.id}`} node={row} names={names} />
            ))}
          </tbody>
        </table>
      );
    }
    case 'tableRow':
      return <tr className={look}>{inside}</tr>;
    case 'tableCell':
      return <td className={look}>{inside}</td>;
    case 'tableHeader':
      return <th className={look}>{inside}</th>;
    case 'image': {
      const told = text.image(block?.type === 'image' ? block.attrs.alt : '');
      return (
        <div className={styles['image']}>
          <p dir="auto">
            {node.how === 'added' ? <ins>{told}</ins> : node.how === 'removed' ? <del>{told}</del> : told}
            {formed}
          </p>
          {inside}
        </div>
      );
    }
    case 'caption':
      return <p dir="auto">{runs}</p>;
    case 'horizontalRule':
      return <hr />;
  }
}

const directionOf = (block: TextNode['block']): 'ltr' | 'rtl' | 'auto' =>
  (block?.type === 'paragraph' || block?.type === 'heading' ? block.attrs.dir : null) ?? 'auto';

function Runs({ runs, names }: { readonly runs: readonly TextRun[]; readonly names: Names }) {
  return runs.map((run, index) => {
    const pieces = <Pieces pieces={run.pieces} names={names} />;
    if (run.how === 'added') return <ins key={index}>{pieces}</ins>;
    if (run.how === 'removed') return <del key={index}>{pieces}</del>;
    if (run.how === 'restyled')
      return (
        <span key={index} className={styles['restyled']} title={text.restyledMark}>
          {pieces}
        </span>
      );
    return <Fragment key={index}>{pieces}</Fragment>;
  });
}

function Pieces({ pieces, names }: { readonly pieces: readonly TextPiece[]; readonly names: Names }) {
  const parts: ReactNode[] = [];
  let words = '';
  let marks: readonly Mark[] = [];
  const finish = (): void => {
    if (words !== '') parts.push(<Marked key={parts.length} marks={marks} words={words} />);
    words = '';
  };
  for (const piece of pieces) {
    if (piece.type === 'words') {
      if (JSON.stringify(piece.marks) !== JSON.stringify(marks)) finish();
      marks = piece.marks;
      words += piece.text;
      continue;
    }
    finish();
    parts.push(
      piece.type === 'break' ? (
        <br key={parts.length} />
      ) : (
        <bdi key={parts.length} className={styles[piece.atom.type]}>
          {atomWords(piece.atom, names)}
        </bdi>
      ),
    );
  }
  finish();
  return parts;
}

function Marked({ marks, words }: { readonly marks: readonly Mark[]; readonly words: string }) {
  return marks.reduce<ReactNode>((inside, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inside}</strong>;
      case 'italic':
        return <em>{inside}</em>;
      case 'underline':
        return <u>{inside}</u>;
      case 'strike':
        return <s>{inside}</s>;
      case 'superscript':
        return <sup>{inside}</sup>;
      case 'subscript':
        return <sub>{inside}</sub>;
      case 'code':
        return <code>{inside}</code>;
      case 'link':
        return <span className={styles['link']}>{inside}</span>;
    }
  }, words);
}

/** What stands in the text as one thing, in words. */
function atomWords(atom: Atom, { nameOf, citationOf }: Names): string {
  switch (atom.type) {
    case 'citation': {
      const cited = atom.attrs.excerptIds.map(citationOf).join('; ');
      return `[${atom.attrs.locator === null ? '' : `${atom.attrs.locator} `}${cited}]`;
    }
    case 'actorMention':
      return atom.attrs.label ?? nameOf(atom.attrs.actorId);
    case 'eventMention':
      return atom.attrs.label ?? nameOf(atom.attrs.eventId);
    case 'figureRange':
      return `[${nameOf(atom.attrs.figureId)}]`;
    case 'likelihood':
      return atom.attrs.term;
    case 'reference':
      return `[${nameOf(atom.attrs.recordId)}]`;
  }
}
