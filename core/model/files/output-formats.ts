// Every format in which something leaves: how its files are named, what people call it, and what it can do. The contract, the
// dialogs, the command line, the record of an export and the words of the window read it here.

export type OutputFormat = {
  /** Without the point. */
  readonly extension: string;
  readonly mediaType: string;
  /** In the dialogs of the system. */
  readonly name: string;
  /** Where one is chosen among others. */
  readonly label: string;
  /** Whether it can be made to last (PDF/A). */
  readonly lasts: boolean;
  /** Whether it can carry files. */
  readonly carriesFiles: boolean;
};

/** What a brief is written in. */
export const documentFormats = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word document',
    label: 'Word (.docx)',
    lasts: false,
    carriesFiles: false,
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    name: 'PDF document',
    label: 'PDF',
    lasts: true,
    carriesFiles: true,
  },
  html: {
    extension: 'html',
    mediaType: 'text/html',
    name: 'Web page',
    label: 'Web page (.html)',
    lasts: false,
    carriesFiles: false,
  },
  md: {
    extension: 'md',
    mediaType: 'text/markdown',
    name: 'Markdown',
    label: 'Markdown (.md)',
    lasts: false,
    carriesFiles: false,
  },
} as const satisfies Readonly<Record<string, OutputFormat>>;
export type DocumentFormat = keyof typeof documentFormats;

/** The same, and the one in which a whole project leaves. */
export const outputFormats = {
  ...documentFormats,
  json: {
    extension: 'json',
    mediaType: 'application/json',
    name: 'Briefwright project as JSON',
    label: 'JSON',
    lasts: false,
    carriesFiles: false,
  },
} as const satisfies Readonly<Record<string, OutputFormat>>;
export type ExportFormat = keyof typeof outputFormats;

type Names<T> = readonly [keyof T & string, ...(keyof T & string)[]];
const namesOf = <T extends object>(table: T): Names<T> => Object.keys(table) as unknown as Names<T>;

export const documentFormatNames = namesOf(documentFormats);
export const exportFormatNames = namesOf(outputFormats);

/** The format that a file of this name is written in; undefined where its ending says none. */
export const formatOfFile = (fileName: string): ExportFormat | undefined =>
  exportFormatNames.find((format) => fileName.toLowerCase().endsWith(`.${outputFormats[format].extension}`));
