// Draws blocks of the document tree read-only in the page's typography: what a section's view will print.

import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, TextMarks } from '../../../core/document/tree.ts';
import { classNames } from '../../ui/class-names.ts';
import { SceneView } from '../../record/scene-view.tsx';
import evidence from '../../ui/evidence.module.css';
import { ProjectImage } from './project-image.tsx';
import styles from './blocks-view.module.css';

/** The blocks in order; headings begin at h4, because the section's own title is above them. */
export function BlocksView({ blocks }: { readonly blocks: readonly Block[] }) {
  return <div className={styles['blocks']}>{blocks.map((block, index) => drawBlock(block, index))}</div>;
}

function drawBlock(block: Block, key: number): ReactNode {
  switch (block.type) {
    case 'heading':
      return (
        <h4 key={key} dir={block.dir ?? 'auto'} lang={block.lang ?? undefined}>
          {drawInlines(block.inlines)}
        </h4>
      );
    case 'paragraph':
      return (
        <p
          key={key}
          className={classNames(
            block.role === 'meta' && styles['meta'],
            block.role === 'quote' && styles['quote'],
            block.role === 'source' && styles['source'],
            block.role === 'keyJudgement' && styles['judgement'],
          )}
          dir={block.dir ?? 'auto'}
          lang={block.lang ?? undefined}
        >
          {drawInlines(block.inlines)}
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>{item.blocks.map((child, at) => drawBlock(child, at))}</li>
      ));
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
    case 'table':
      return (
        <div key={key} className={styles['tableFrame']}>
          <table dir={block.dir ?? undefined}>
            {block.caption !== null && (
              <caption>
                {block.caption.label} {drawInlines(block.caption.inlines)}
              </caption>
            )}
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.cells.map((cell, at) => {
                    const Cell = cell.header ? 'th' : 'td';
                    return (
                      <Cell key={at} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                        {cell.blocks.map((child, place) => drawBlock(child, place))}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'figure':
      return (
        <figure key={key}>
          {block.content.kind === 'scene' ? (
            <SceneView scene={block.content.scene} alt={block.alt} />
          ) : (
            <ProjectImage sha256={block.content.media} alt={block.alt ?? ''} width={block.width} />
          )}
          {block.caption !== null && (
            <figcaption>
              {block.caption.label} {drawInlines(block.caption.inlines)}
            </figcaption>
          )}
        </figure>
      );
    case 'keepTogether':
      return <Fragment key={key}>{block.blocks.map((child, at) => drawBlock(child, at))}</Fragment>;
    case 'rule':
      return <hr key={key} />;
    case 'toc':
    case 'pageBreak':
      return null;
  }
}

const drawInlines = (inlines: readonly Inline[]): ReactNode =>
  inlines.map((inline, index) => <Fragment key={index}>{drawInline(inline)}</Fragment>);

function drawInline(inline: Inline): ReactNode {
  switch (inline.type) {
    case 'text': {
      const drawn = withMarks(inline.text, inline.marks);
      return inline.lang === null && inline.dir === null ? (
        drawn
      ) : (
        <bdi lang={inline.lang ?? undefined} dir={inline.dir ?? undefined}>
          {drawn}
        </bdi>
      );
    }
    case 'link':
      return drawInlines(inline.inlines);
    case 'note':
      return <span className={evidence['citation']}>{inline.number}</span>;
    case 'ref':
      return <span className={evidence['citation']}>{inline.text}</span>;
    case 'break':
      return <br />;
    case 'tab':
      return ' ';
    case 'comment':
    case 'field':
      return null;
  }
}

function withMarks(text: string, marks: TextMarks): ReactNode {
  let drawn: ReactNode = text;
  if (marks.bold) drawn = <strong>{drawn}</strong>;
  if (marks.italic) drawn = <em>{drawn}</em>;
  if (marks.underline) drawn = <u>{drawn}</u>;
  if (marks.strike) drawn = <s>{drawn}</s>;
  if (marks.superscript) drawn = <sup>{drawn}</sup>;
  if (marks.subscript) drawn = <sub>{drawn}</sub>;
  if (marks.code) drawn = <code>{drawn}</code>;
  return marks.colour === 'muted' ? <span className={styles['muted']}>{drawn}</span> : drawn;
}
