// Images of the text: the bytes lie in the project and reach the window as blobs; nothing is ever fetched.

import { Node } from '@tiptap/core';
import { words } from '../../words/en.ts';
import type { EditorSurroundings } from '../editor-context.ts';

/** The image block with its caption under it. */
export const imageExtension = (surroundings: EditorSurroundings) =>
  Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({
      sha256: { default: null, rendered: false },
      mediaType: { default: 'image/png', rendered: false },
      alt: { default: '', rendered: false },
      decorative: { default: false, rendered: false },
      widthPercent: { default: 100, rendered: false },
      caption: { default: '', rendered: false },
    }),
    // Pasted <img> elements name files elsewhere; they are not taken in.
    parseHTML: () => [],
    renderHTML: ({ node }) => ['figure', {}, String(node.attrs['alt'])],
    addNodeView: () => {
      return ({ node }) => {
        const dom = document.createElement('figure');
        const image = document.createElement('img');
        const caption = document.createElement('figcaption');
        dom.append(image, caption);
        let url: string | null = null;
        const show = (attrs: Readonly<Record<string, unknown>>) => {
          image.alt = textOf(attrs['alt']);
          image.style.inlineSize = `${Number(attrs['widthPercent'] ?? 100)}%`;
          caption.textContent = textOf(attrs['caption']);
        };
        show(node.attrs);
        void surroundings.loadImage(String(node.attrs['sha256'])).then((blob) => {
          if (blob === null) {
            image.remove();
            const lost = document.createElement('p');
            lost.className = 'lost-picture';
            lost.textContent = words.lostPicture;
            dom.prepend(lost);
            return;
          }
          url = URL.createObjectURL(blob);
          image.src = url;
        });
        return {
          dom,
          update: (updated) => {
            if (updated.type.name !== 'image' || updated.attrs['sha256'] !== node.attrs['sha256'])
              return false;
            show(updated.attrs);
            return true;
          },
          destroy: () => {
            if (url !== null) URL.revokeObjectURL(url);
          },
        };
      };
    },
  });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
