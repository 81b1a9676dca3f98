// What the right button and the menu key offer on what a section draws: its picture and its words, for other programs.

import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Scene } from '../../../../core/drawing/scene.ts';
import type { Palette } from '../../../../core/template/styles.ts';
import { escaped } from '../../../editor/clipboard/blocks-to-html.ts';
import { copyHtml, copyText } from '../../../state/window/copy-text.ts';
import { scenePicture } from '../../../record/drawing/scene-picture.ts';
import { IconButton } from '../../../ui/controls/button.tsx';
import { ContextMenu, Menu, type MenuEntry } from '../../../ui/layers/menu.tsx';
import { briefWords } from '../../../words/brief.ts';
import { clipboardWords } from '../../../words/inputs/clipboard.ts';
import styles from './blocks-view.module.css';

export type SceneMenuProps = {
  readonly scene: Scene;
  readonly alt: string;
  readonly paletteOf: () => Palette | null;
  readonly children: ReactNode;
};

/** The drawing with its menu: at the pointer, and under a button that shows while the drawing is looked at. */
export function SceneMenu({ scene, alt, paletteOf, children }: SceneMenuProps) {
  const copyPicture = (): void => {
    const family = getComputedStyle(document.body).getPropertyValue('--font-ui');
    const palette = paletteOf();
    const picture = palette === null ? null : scenePicture(scene, palette, family);
    if (picture === null) return;
    const { address, width, height } = picture;
    const image = `<img src="${address}" width="${width}" height="${height}" alt="${escaped(alt)}">`;
    copyHtml(clipboardWords.picture(alt), `<p>${image}</p>`);
  };
  const entries: MenuEntry[] = [
    { kind: 'item', id: 'picture', label: briefWords.drawing.copyPicture, run: copyPicture },
    {
      kind: 'item',
      id: 'words',
      label: briefWords.drawing.copyWords,
      disabled: alt === '',
      run: () => void copyText(alt),
    },
  ];
  return (
    <ContextMenu entries={entries}>
      <div className={styles['scene']}>
        {children}
        <div className={styles['sceneMenu']}>
          <Menu
            trigger={<IconButton size="small" label={briefWords.drawing.drawn} icon={<Ellipsis />} />}
            entries={entries}
            align="end"
          />
        </div>
      </div>
    </ContextMenu>
  );
}
