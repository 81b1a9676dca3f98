// Finds the parts of a Word document by what leads to them (ISO/IEC 29500-2, relationships).

import { Refused } from '../refused.ts';
import { childOf, childrenOf } from '../xml/xml-find.ts';
import { parseXml, type XmlElement, type XmlTree } from '../xml/xml-tree.ts';
import { openZip } from '../zip/open-zip.ts';
import { docxNames } from './names.ts';

export type DocxPackage = {
  readonly document: XmlTree;
  /** The parts of a kind that the document leads to, such as `footnotes`, in the order of its relationships. */
  readonly partsOf: (kind: string) => readonly XmlElement[];
  /** The part behind an id in the document; null when there is none, or it isn't in the file. */
  readonly partBehind: (id: string) => XmlElement | null;
  /** A part that belongs to the whole package, such as `core-properties`. */
  readonly packagePart: (kind: string) => XmlElement | null;
};

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

/** Opens a package; throws Refused where it isn't one of Word, or can't be read. */
export function openDocx(bytes: Uint8Array, progress: () => void): DocxPackage {
  const zip = openZip(bytes, progress);
  const parse = (path: string): XmlTree | null => {
    const part = zip.read(path);
    return part === null ? null : parseXml(part, docxNames, progress);
  };
  const relationsOf = (path: string): readonly Relation[] => {
    const slash = path.lastIndexOf('/') + 1;
    const tree = parse(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return tree === null ? [] : relationsIn(tree.root, path.slice(0, slash));
  };
  const top = relationsOf('');
  const main = top.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const document = parse(main);
  if (document === null || childOf(document.root, 'w:body') === null)
    throw new Refused('there is no document of Word in it');
  const relations = relationsOf(main);
  return {
    document,
    partsOf: (kind) =>
      relations.flatMap((relation) => {
        const tree = relation.kind === kind ? parse(relation.target) : null;
        return tree === null ? [] : [tree.root];
      }),
    partBehind: (id) => {
      const relation = relations.find((each) => each.id === id);
      return relation === undefined ? null : (parse(relation.target)?.root ?? null);
    },
    packagePart: (kind) => {
      const relation = top.find((each) => each.kind === kind);
      return relation === undefined ? null : (parse(relation.target)?.root ?? null);
    },
  };
}

/** Strict and transitional documents name kinds by different addresses that end alike. */
function relationsIn(root: XmlElement, folder: string): Relation[] {
  return childrenOf(root).flatMap(({ attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || target === undefined || mode === 'External') return [];
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: pathFrom(folder, target) }];
  });
}

/** The name of a part in the archive; what would lead out of it is no part. */
function pathFrom(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') {
      while (path.at(-1) === '') path.pop();
      path.pop();
    } else if (step !== '.') path.push(step);
  }
  return path.filter((step) => step !== '').join('/');
}
