// A picture in the line (DrawingML, ISO/IEC 29500-1, 20.4 and 20.2) as a string.

import { escapedAttribute } from './xml.ts';

/** English Metric Units in a point. */
const emuPerPt = 12_700;

export type Picture = {
  /** Unique in the document, from 1. */
  readonly id: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Words for those who can't see it; null for a picture that only adorns. */
  readonly alt: string | null;
  /** Relation of the bitmap. */
  readonly bitmap: string;
  /** Relation of the drawing that newer programs show in its place. */
  readonly vector: string | null;
};

/** The run of a picture. */
export function pictureRun(picture: Picture): string {
  const [cx, cy] = [picture.widthPt, picture.heightPt].map((points) =>
    Math.max(1, Math.round(points * emuPerPt)),
  );
  const name = `Figure ${picture.id}`;
  const vector =
    picture.vector === null
      ? ''
      : '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip ' +
        `xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${picture.vector}"/></a:ext></a:extLst>`;
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative ' +
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${picture.id}" name="${name}" descr="${escapedAttribute(picture.alt ?? '')}">` +
    `${picture.alt === null ? decorative : ''}</wp:docPr>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr id="${picture.id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${picture.bitmap}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
