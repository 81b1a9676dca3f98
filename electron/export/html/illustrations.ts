// Illustrations: drawings as inline SVG, pictures as data, both with words for those who can't see them.

import type { Caption, IllustrationBlock } from '../../../core/document/tree.ts';
import { quotedName } from '../parts/quoted-name.ts';
import { pictureSize } from '../parts/picture-size.ts';
import { sceneToSvg } from '../parts/scene-to-svg.ts';
import { element, htmlText, percent, plainText, type Setting, tag } from './escape.ts';
import { inlinesToHtml } from './inlines.ts';
import type { Work } from './work.ts';

/** The illustration with its caption. A picture that is missing or broken leaves its words in its place. */
export function illustrationToHtml(work: Work, illustration: IllustrationBlock, setting: Setting): string {
  const picture = pictureToHtml(work, illustration);
  const instead =
    illustration.alt === null ? '' : `<p><em>[${htmlText(illustration.alt, work.losses)}]</em></p>`;
  const caption = illustration.caption ? captionToHtml(work, illustration.caption, setting) : null;
  return `${element(
    'figure',
    { id: work.anchors.place(illustration.id) },
    (picture ?? instead) +
      (caption ? element('figcaption', { ...caption.attributes, class: 'caption' }, caption.content) : ''),
  )}\n`;
}

/** A caption's words, its label bold, and the attributes of the element that holds them. */
export function captionToHtml(
  work: Work,
  caption: Caption,
  setting: Setting,
): { readonly attributes: { readonly id: string | null }; readonly content: string } {
  const label = caption.label ? `<strong>${htmlText(caption.label, work.losses)}</strong>` : '';
  const words = inlinesToHtml(work, caption.inlines, setting);
  return {
    attributes: { id: work.anchors.place(caption.id) },
    content: label && words ? `${label} ${words}` : label + words,
  };
}

function pictureToHtml(work: Work, illustration: IllustrationBlock): string | null {
  const { content } = illustration;
  const alt = illustration.alt === null ? null : plainText(illustration.alt, work.losses);
  const share = Math.min(1, Math.max(0.02, Number.isFinite(illustration.width) ? illustration.width : 1));
  const style = `width:${percent(share)}`;
  if (content.kind === 'scene') {
    const { scene } = content;
    if (!(scene.widthPt > 0 && scene.heightPt > 0)) {
      work.losses.add('broken-media', 'a drawing without a size');
      return null;
    }
    const words = alt === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
    // Its anchors are written for left to right; what the page inherits would turn them around.
    const start = tag('svg', { ...words, style: `${style};direction:ltr` }).slice(0, -1);
    return sceneToSvg(scene, work.styles).replace(/^(?:<\?xml[^>]*>)?<svg/u, () => start);
  }
  const name = alt ? quotedName(alt) : content.media;
  const bytes = work.world.media(content.media);
  if (!bytes) {
    work.losses.add('missing-media', `the picture ${name}`);
    return null;
  }
  const size = pictureSize(bytes);
  if (!size) {
    work.losses.add('broken-media', `the picture ${name} is no PNG or JPEG`);
    return null;
  }
  const type = size.type === 'png' ? 'image/png' : 'image/jpeg';
  return tag('img', {
    src: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`,
    alt: alt ?? '',
    width: size.width,
    height: size.height,
    style,
  });
}
