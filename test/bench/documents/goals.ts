// The goals of the document writers, and which of them the figures meet.

export type Figures = {
  readonly name: string;
  readonly kind: 'docx' | 'pdf';
  readonly pages: number;
  /** Null when it did not end in time. */
  readonly ms: number | null;
  readonly peakMb: number | null;
  readonly fileKb: number | null;
};

/** A row for each goal: what it asks, what was measured, whether it is met. What could not be measured says so. */
export function goalRows(figures: readonly Figures[]): readonly (readonly string[])[] {
  const find = (name: string, kind: 'docx' | 'pdf', pages: number): Figures | undefined =>
    figures.find((one) => one.name === name && one.kind === kind && one.pages === pages);
  const row = (goal: string, value: number | null, most: number, unit: string): readonly string[] =>
    value === null || Number.isNaN(value)
      ? [goal, 'not measured', '–']
      : [goal, `${value.toFixed(unit === ' MB' ? 0 : 2)}${unit}`, value <= most ? 'yes' : 'no'];
  const share = (kind: 'docx' | 'pdf', peer: string): number | null => {
    const own = find('Briefwright', kind, 500)?.ms;
    const other = find(peer, kind, 500)?.ms;
    return own && other ? own / other : null;
  };
  const growth = (kind: 'docx' | 'pdf'): number | null => {
    const [small, large] = [500, 2000].map((pages) => find('Briefwright', kind, pages)?.ms);
    return small && large ? Math.log(large / small) / Math.log(4) : null;
  };
  const memory = (kind: 'docx' | 'pdf'): number | null => find('Briefwright', kind, 500)?.peakMb ?? null;
  return [
    row('DOCX of 500 pages in at most 0.20 of pandoc’s time', share('docx', 'pandoc'), 0.2, ' ×'),
    row('DOCX of 500 pages in at most 150 MB', memory('docx'), 150, ' MB'),
    row('DOCX: growth exponent 500 → 2,000 at most 1.05', growth('docx'), 1.05, ''),
    row('PDF of 500 pages in at most 0.5 of LibreOffice’s time', share('pdf', 'LibreOffice'), 0.5, ' ×'),
    row('PDF of 500 pages in at most typst’s time', share('pdf', 'typst'), 1, ' ×'),
    row('PDF of 500 pages in at most 400 MB', memory('pdf'), 400, ' MB'),
    row('PDF: growth exponent 500 → 2,000 at most 1.05', growth('pdf'), 1.05, ''),
  ];
}
