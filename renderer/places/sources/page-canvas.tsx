// A page as pixels, with boxes over the lines of passages.
import { useLayoutEffect, useRef } from 'react';
import type { ShownPage } from '../../../core/contract/shown-page.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './source-pages.module.css';
import type { MarkedPassage } from './use-shown-page.ts';

export type PageCanvasProps = {
  readonly page: ShownPage;
  /** Those whose marks the page has, in the same order. */
  readonly passages: readonly MarkedPassage[];
  /** Spoken name. */
  readonly label: string;
};

/** As wide as its place; the first line of what is looked at is brought into sight. */
export function PageCanvas({ page, passages, label }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context === null) return;
    context.putImageData(new ImageData(new Uint8ClampedArray(page.pixels), page.width, page.height), 0, 0);
    first.current?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  const active = passages.findIndex((each, at) => each.active && (page.marks[at]?.length ?? 0) > 0);
  return (
    <div className={styles['sheet']}>
      <canvas ref={canvas} width={page.width} height={page.height} role="img" aria-label={label} />
      {page.marks.map((lines, passage) =>
        lines.map((line, at) => (
          <span
            key={`${passage}-${at}`}
            ref={passage === active && at === 0 ? first : undefined}
            data-page-mark=""
            className={classNames(styles['mark'], passages[passage]?.active === true && styles['active'])}
            style={{
              insetBlockStart: `${line.y * 100}%`,
              left: `${line.x * 100}%`,
              inlineSize: `${line.width * 100}%`,
              blockSize: `${line.height * 100}%`,
            }}
          />
        )),
      )}
    </div>
  );
}
