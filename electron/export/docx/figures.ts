// Figures: pictures and scenes in a paragraph of their own, with words for those who can't see them.

import { type FileChild, ImageRun, Paragraph } from 'docx';
import type { FigureBlock } from '../../../core/document/tree.ts';
import { writeCaption } from './captions.ts';
import { bookmarked, textRuns } from './inlines.ts';
import { pictureSize } from '../parts/picture-size.ts';
import { hasUndrawnWords, sceneToPng } from './scene-to-png.ts';
import { sceneToSvg } from '../parts/scene-to-svg.ts';
import { legalText } from './text.ts';
import { pixels } from './units.ts';
import { extraStyles, wordStyles } from './word-styles.ts';
import type { Place, Work } from './work.ts';

/** The figure's paragraph and its caption. A picture that is missing or broken leaves its words in its place. */
export function writeFigure(
  work: Work,
  figure: FigureBlock,
  place: Place,
  pageBreakBefore: boolean,
): FileChild[] {
  const picture = pictureOf(work, figure, place);
  const around = { place, dir: place.dir, lang: place.lang, over: {} };
  const instead = figure.alt
    ? textRuns(work, `[${figure.alt}]`, { italic: true, colour: 'muted' }, around)
    : [];
  const paragraph = new Paragraph({
    style: picture ? extraStyles.figure : wordStyles.body.id,
    ...(place.dir === 'rtl' ? { bidirectional: true } : {}),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
    keepNext: place.keepNext || figure.caption !== null,
    children: bookmarked(work, figure.id, picture ? [picture] : instead),
  });
  return figure.caption ? [paragraph, writeCaption(work, figure.caption, 'figure', place)] : [paragraph];
}

function pictureOf(work: Work, figure: FigureBlock, place: Place): ImageRun | null {
  const words = wordsOf(work, figure);
  const content = figure.content;
  if (content.kind === 'scene') {
    const { scene } = content;
    if (!(scene.widthPt > 0 && scene.heightPt > 0)) {
      work.losses.add('broken-media', 'a drawing without a size');
      return null;
    }
    if (hasUndrawnWords(scene, work.faces())) {
      work.losses.add(
        'missing-glyph',
        'some letters of a drawing, in programs that show its picture instead of the drawing (Word before 2016)',
      );
    }
    return new ImageRun({
      type: 'svg',
      data: new TextEncoder().encode(sceneToSvg(scene, work.styles)),
      fallback: { type: 'png', data: sceneToPng(scene, work.styles, work.faces()) },
      transformation: sizeOf(figure, place, scene.widthPt, scene.heightPt),
      ...words,
    });
  }
  const bytes = work.world.media(content.media);
  if (!bytes) {
    work.losses.add('missing-media', `the picture ${figure.alt ? `“${figure.alt}”` : content.media}`);
    return null;
  }
  const size = pictureSize(bytes);
  if (!size) {
    work.losses.add(
      'broken-media',
      `the picture ${figure.alt ? `“${figure.alt}”` : content.media} is no PNG or JPEG`,
    );
    return null;
  }
  return new ImageRun({
    type: size.type,
    data: bytes,
    transformation: sizeOf(figure, place, size.width, size.height),
    ...words,
  });
}

function wordsOf(work: Work, figure: FigureBlock) {
  work.next.picture += 1;
  const id = String(work.next.picture);
  const name = `Figure ${id}`;
  return figure.alt === null
    ? { altText: { id, name, description: '', title: '' }, decorative: true }
    : { altText: { id, name, description: legalText(figure.alt, work.losses), title: '' } };
}

/** Size in pixels: the asked share of the width, smaller where the page is not high enough. */
function sizeOf(figure: FigureBlock, place: Place, width: number, height: number) {
  const share = Math.min(1, Math.max(0.02, Number.isFinite(figure.width) ? figure.width : 1));
  const widthPt = place.widthPt * share;
  const heightPt = (widthPt * height) / width;
  const fit = Math.min(1, (place.heightPt * 0.85) / heightPt);
  return {
    width: Math.max(1, Math.round(pixels(widthPt * fit))),
    height: Math.max(1, Math.round(pixels(heightPt * fit))),
  };
}
