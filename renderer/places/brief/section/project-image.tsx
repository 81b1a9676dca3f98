// A picture of the project: its bytes come from the project's process and are shown as a blob.

import { useEffect, useState } from 'react';
import { loadImage } from '../../../editor/use-surroundings.ts';
import { words } from '../../../words/en.ts';
import styles from './blocks-view.module.css';

export type ProjectImageProps = {
  readonly sha256: string;
  readonly alt: string;
  /** Share of the text's width, 0–1. */
  readonly width: number;
};

/** Nothing until it is loaded; words in its place when it is damaged or missing. */
export function ProjectImage({ sha256, alt, width }: ProjectImageProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let current = true;
    void loadImage(sha256).then((blob) => {
      if (!current) return;
      setLost(blob === null);
      if (blob === null) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      current = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sha256]);
  if (lost) return <p className={styles['lostPicture']}>{words.lostPicture}</p>;
  return url === null ? null : <img src={url} alt={alt} style={{ inlineSize: `${width * 100}%` }} />;
}
