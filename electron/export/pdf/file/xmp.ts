// The metadata packet of a PDF (XMP, ISO 16684-1): the same facts as in the information dictionary, and which standards the file follows.

export type XmpFacts = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** As the information dictionary has them, in one string. */
  readonly keywords: string;
  /** BCP 47. */
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  readonly created: Date;
  readonly modified: Date;
  /** PDF/A part and level; null for none. */
  readonly archival: { readonly part: number; readonly level: string } | null;
};

/** The packet, ready to be written as UTF-8. It claims PDF/UA-1, whose rules every file of ours follows. */
export function xmpPacket(facts: XmpFacts): string {
  const parts = [
    described('dc', 'http://purl.org/dc/elements/1.1/', [
      element('dc:format', 'application/pdf'),
      alternative('dc:title', facts.title),
      facts.author === '' ? '' : list('dc:creator', 'Seq', [facts.author]),
      alternative('dc:description', facts.subject),
      list('dc:language', 'Bag', [facts.language]),
    ]),
    described('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreatorTool', facts.creator),
      element('xmp:CreateDate', instant(facts.created)),
      element('xmp:ModifyDate', instant(facts.modified)),
      element('xmp:MetadataDate', instant(facts.modified)),
    ]),
    described('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      element('pdf:Producer', facts.producer),
      facts.keywords === '' ? '' : element('pdf:Keywords', facts.keywords),
    ]),
    described('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', [element('pdfuaid:part', '1')]),
  ];
  if (facts.archival) {
    const { part, level } = facts.archival;
    parts.push(
      described('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
        element('pdfaid:part', String(part)),
        element('pdfaid:conformance', level),
      ]),
      uaExtension,
    );
  }
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...parts,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

// PDF/A asks for a description of every property that it does not know itself (ISO 19005-1, 6.7.8).
const uaExtension = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas>
<rdf:Bag>
<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property>
<rdf:Seq>
<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li>
</rdf:Seq>
</pdfaSchema:property>
</rdf:li>
</rdf:Bag>
</pdfaExtension:schemas>
</rdf:Description>`;

function described(prefix: string, namespace: string, children: readonly string[]): string {
  const inside = children.filter((child) => child !== '').join('\n');
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${inside}\n</rdf:Description>`;
}

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const list = (name: string, kind: 'Seq' | 'Bag', items: readonly string[]): string =>
  `<${name}><rdf:${kind}>${items.map((item) => element('rdf:li', item)).join('')}</rdf:${kind}></${name}>`;

function alternative(name: string, text: string): string {
  if (text === '') return '';
  return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Whole seconds, as the information dictionary has them: the two are compared. */
const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
