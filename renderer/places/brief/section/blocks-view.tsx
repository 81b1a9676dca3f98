// Draws blocks of the document tree read-only in the page's typography: what a section's view will print.

import { Fragment, type ReactNode } from 'react';
import type { Block, Inline, TextMarks } from '../../../../core/document/tree.ts';
import type { Palette } from '../../../../core/template/styles.ts';
import { classNames } from '../../../ui/class-names.ts';
import { SceneView } from '../../../record/drawing/scene-view.tsx';
import { noteNumberOf } from '../../../../core/parts/citations.ts';
import evidence from '../../../ui/evidence.module.css';
import { ProjectImage } from './project-image.tsx';
import { SceneMenu } from './scene-menu.tsx';
import styles from './blocks-view.module.css';

export type BlocksViewProps = {
  readonly blocks: readonly Block[];
  /** The colours in which what is drawn is printed; null where they can't be read. */
  readonly paletteOf: PaletteOf;
};
type PaletteOf = () => Palette | null;

/** The blocks in order; headings begin at h4, because the section's own title is above them. */
export function BlocksView({ blocks, paletteOf }: BlocksViewProps) {
  return (
    <div className={styles['blocks']}>{blocks.map((block, index) => drawBlock(block, index, paletteOf))}</div>
  );
}

function drawBlock(block: Block, key: number, paletteOf: PaletteOf): ReactNode {
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
        <li key={index}>{item.blocks.map((child, at) => drawBlock(child, at, paletteOf))}</li>
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
                        {cell.blocks.map((child, place) => drawBlock(child, place, paletteOf))}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'illustration':
      return (
        <figure key={key}>
          {block.content.kind === 'scene' ? (
            <SceneMenu scene={block.content.scene} alt={block.alt ?? ''} paletteOf={paletteOf}>
              <SceneView scene={block.content.scene} alt={block.alt} />
            </SceneMenu>
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
      return (
        <Fragment key={key}>{block.blocks.map((child, at) => drawBlock(child, at, paletteOf))}</Fragment>
      );
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
      return <NoteNumber number={inline.number} shown={String(inline.number)} />;
    case 'ref': {
      const number = noteNumberOf(inline.target);
      return number === null ? (
        <span className={evidence['citation']}>{inline.text}</span>
      ) : (
        <NoteNumber number={number} shown={inline.text} />
      );
    }
    case 'break':
      return <br />;
    case 'tab':
      return ' ';
    case 'comment':
    case 'field':
      return null;
  }
}

/** The number of a note: copied and read aloud with brackets, which nobody sees. */
function NoteNumber({ number, shown }: { readonly number: number; readonly shown: string }) {
  return (
    <span data-note={number}>
      {/* It stays on the line of what it is a note to. */}
      <span className={styles['unseen']}>{'\u00a0['}</span>
      <span className={evidence['citation']}>{shown}</span>
      <span className={styles['unseen']}>]</span>
    </span>
  );
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
