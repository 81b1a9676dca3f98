// The styles that every Word document has beside those of the sheet.
import { BuilderElement, type XmlComponent } from 'docx';

/** What every document has, by the names that Word gives it; docx has the looks of most but not their defaults. */
export function builtIn(): XmlComponent[] {
  const value = (name: string, val: string) =>
    new BuilderElement({ name, attributes: { val: { key: 'w:val', value: val } } });
  const width = (name: string, twentieths: number) =>
    new BuilderElement({
      name,
      attributes: { w: { key: 'w:w', value: twentieths }, type: { key: 'w:type', value: 'dxa' } },
    });
  const hidden = (type: string, id: string, name: string, priority: string, more: XmlComponent[] = []) =>
    new BuilderElement({
      name: 'w:style',
      attributes: {
        type: { key: 'w:type', value: type },
        standard: { key: 'w:default', value: '1' },
        id: { key: 'w:styleId', value: id },
      },
      children: [
        value('w:name', name),
        value('w:uiPriority', priority),
        new BuilderElement({ name: 'w:semiHidden' }),
        new BuilderElement({ name: 'w:unhideWhenUsed' }),
        ...more,
      ],
    });
  const margins = new BuilderElement({
    name: 'w:tblCellMar',
    children: [width('w:top', 0), width('w:left', 108), width('w:bottom', 0), width('w:right', 108)],
  });
  const table = new BuilderElement({ name: 'w:tblPr', children: [width('w:tblInd', 0), margins] });
  return [
    hidden('character', 'DefaultParagraphFont', 'Default Paragraph Font', '1'),
    hidden('table', 'TableNormal', 'Normal Table', '99', [table]),
    hidden('numbering', 'NoList', 'No List', '99'),
  ];
}
