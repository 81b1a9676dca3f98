// From the neutral tree to the bytes of a format. Each writer stands in the folder that bears the name of its format, and is loaded
// when it is first needed.

import { barePicture } from '../../core/base/pictures/bare-picture.ts';
import { mediaNames } from '../../core/document/media-names.ts';
import type { DocumentTree, MediaSource } from '../../core/document/tree.ts';
import type { WriteOptions } from '../../core/document/write-options.ts';
import type { DocumentFormat } from '../../core/model/files/output-formats.ts';
import type { StyleSheet } from '../../core/template/styles.ts';
import type { Writer, Written, WriterWorld } from './writer.ts';

/**
 * Writes a tree, with the writer's own options where none are chosen; throws the signal's reason when cancelled, and what the writer
 * throws when it fails. No writer sees more of a picture than what shows.
 */
export async function renderTree(
  format: DocumentFormat,
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  options?: WriteOptions,
): Promise<Written> {
  const { write }: { readonly write: Writer } = await import(`./${format}/write.ts`);
  world.signal.throwIfAborted();
  return write(tree, styles, { ...world, media: barePictures(tree, world.media) }, options);
}

/** Of a picture that can't be packed anew nothing is left, which writers tell as a broken one. Other files stay as they are. */
function barePictures(tree: DocumentTree, media: MediaSource): MediaSource {
  const pictures = mediaNames(tree);
  return (name) => {
    const bytes = media(name);
    return bytes === null || !pictures.has(name) ? bytes : (barePicture(bytes) ?? new Uint8Array());
  };
}
