// Illustrations: pictures and scenes in a paragraph of their own, with words for those who can't see them.

import type { IllustrationBlock, Heading } from '../../../../core/document/tree.ts';
import { quotedName } from '../../parts/quoted-name.ts';
import { illustrationRoom, illustrationSize } from '../../parts/measures.ts';
import { pictureSize } from '../../parts/picture-size.ts';
import { sceneToSvg } from '../../parts/scene-to-svg.ts';
import { writeCaption } from '../body/captions.ts';
import type { Flow } from '../body/flow.ts';
import { textRuns } from '../body/inlines.ts';
import { hasUndrawnWords, sceneToPng } from './scene-to-png.ts';
import { legalText } from '../body/text.ts';
import { extraStyles, wordStyles } from '../word-styles.ts';
import { twips } from '../units.ts';
import { pictureRun } from '../wml/drawing.ts';
import { paragraph } from '../wml/paragraphs.ts';
import { openCell, openRow, openTable } from '../wml/tables.ts';
import type { Place, Work } from '../work.ts';

/** 200 pixels an inch as it is shown: what a printed page needs. */
const pixelsPerPt = 200 / 72;

/** The illustration's paragraph and its caption. A picture that is missing or broken leaves its words in its place. */
export function writeIllustration(
  work: Work,
  illustration: IllustrationBlock,
  place: Place,
  flow: Flow,
  start: {
    readonly pageBreakBefore: boolean;
    readonly top: boolean;
    /** The heading that it is held to, in a row of a table without lines. */
    readonly under: Heading | null;
  },
): void {
  const picture = pictureOf(work, illustration, place);
  const around = { place, dir: place.dir, lang: place.lang, over: null };
  const instead = illustration.alt
    ? textRuns(work, `[${illustration.alt}]`, { italic: true, colour: 'muted' }, around)
    : '';
  const { roles } = work.styles;
  const { under } = start;
  // Room at the edges of a cell is added to that outside, of which else the larger counts.
  const before = under
    ? Math.max(0, illustrationRoom.beforePt - roles[`heading${under.level}`].spaceAfterPt)
    : 0;
  const after =
    illustrationRoom.captionPt -
    (under ? Math.min(illustrationRoom.captionPt, roles.caption.spaceBeforePt) : 0);
  const drawn = paragraph(
    {
      style: picture === null ? wordStyles.body.id : extraStyles.figure,
      ...(place.keepNext || illustration.caption !== null ? { keepNext: true } : {}),
      pageBreakBefore: start.pageBreakBefore,
      rtl: place.dir === 'rtl',
      spacing: {
        ...(start.top || under ? { before: twips(before) } : {}),
        ...(illustration.caption ? { after: twips(after) } : {}),
      },
    },
    work.bookmarks.around(illustration.id, picture ?? instead),
  );
  if (under) writeHeld(drawn, place, flow);
  else flow.paragraph(drawn);
  if (illustration.caption) flow.paragraph(writeCaption(work, illustration.caption, 'illustration', place));
}

function writeHeld(drawn: string, place: Place, flow: Flow): void {
  const width = twips(place.widthPt);
  const table = openTable({
    widths: [width],
    rtl: place.dir === 'rtl',
    borders: {},
    margins: { top: 0, left: 0, bottom: 0, right: 0 },
    headerRow: false,
    title: null,
  });
  const cell = openCell({ width, span: 1, merge: 'none', bottom: null, fill: null, align: 'top' });
  flow.table(`${table}${openRow(true, false)}${cell}${drawn}</w:tc></w:tr></w:tbl>`, true);
}

function pictureOf(work: Work, illustration: IllustrationBlock, place: Place): string | null {
  work.next.picture += 1;
  const described = {
    id: work.next.picture,
    alt: illustration.alt === null ? null : legalText(illustration.alt, work.losses),
  };
  const { content } = illustration;
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
    const name = nextMedia(work);
    const size = sizeOf(illustration, place, scene.widthPt, scene.heightPt);
    work.file.addDrawing(`word/${name}.svg`, sceneToSvg(scene, work.styles));
    const pixels = (pixelsPerPt * size.widthPt) / scene.widthPt;
    work.file.addMedia(`word/${name}.png`, sceneToPng(scene, work.styles, work.faces(), pixels));
    return pictureRun({
      ...described,
      ...size,
      bitmap: place.relations.idOf('image', `${name}.png`),
      vector: place.relations.idOf('image', `${name}.svg`),
    });
  }
  const bytes = work.world.media(content.media);
  const named = illustration.alt ? quotedName(illustration.alt) : content.media;
  if (!bytes) {
    work.losses.add('missing-media', `the picture ${named}`);
    return null;
  }
  const size = pictureSize(bytes);
  if (!size) {
    work.losses.add('broken-media', `the picture ${named} is no PNG or JPEG`);
    return null;
  }
  let file = work.media.get(content.media);
  if (file === undefined) {
    file = `${nextMedia(work)}.${size.type}`;
    work.media.set(content.media, file);
    work.file.addMedia(`word/${file}`, bytes);
  }
  return pictureRun({
    ...described,
    ...sizeOf(illustration, place, size.width, size.height),
    bitmap: place.relations.idOf('image', file),
    vector: null,
  });
}

function nextMedia(work: Work): string {
  work.next.media += 1;
  return `media/image${work.next.media}`;
}

/** As large as in the PDF; Word shows nothing that is thinner than a pixel. */
function sizeOf(illustration: IllustrationBlock, place: Place, width: number, height: number) {
  const size = illustrationSize(
    illustration,
    { widthPt: place.widthPt, pageHeightPt: place.heightPt },
    width,
    height,
  );
  return { widthPt: Math.max(0.75, size.widthPt), heightPt: Math.max(0.75, size.heightPt) };
}
