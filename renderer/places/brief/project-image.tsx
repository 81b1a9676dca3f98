// A picture of the project: its bytes come from the project's process and are shown as a blob.

import { useEffect, useState } from 'react';
import { loadImage } from '../../editor/use-surroundings.ts';

export type ProjectImageProps = {
  readonly sha256: string;
  readonly alt: string;
  /** Share of the text's width, 0–1. */
  readonly width: number;
};

/** Nothing until it is loaded, and when it is gone. */
export function ProjectImage({ sha256, alt, width }: ProjectImageProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let current = true;
    void loadImage(sha256).then((blob) => {
      if (blob === null || !current) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    });
    return () => {
      current = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sha256]);
  return url === null ? null : <img src={url} alt={alt} style={{ inlineSize: `${width * 100}%` }} />;
}
