// Settings, recent projects and window places, kept in one small JSON file of the application's data folder.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Settings, settingsSchema } from '../../core/contract/app-calls.ts';

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

const recentSchema = z.strictObject({ path: z.string(), openedAt: z.iso.datetime({ precision: 3 }) });

const fileSchema = z.object({
  settings: settingsSchema.partial().catch({}),
  bounds: boundsSchema.nullable().catch(null),
  recent: z.array(recentSchema).catch([]),
});
type FileContent = z.infer<typeof fileSchema>;

const DEFAULTS: Settings = {
  author: '',
  theme: 'system',
  fileNamePattern: '{title} No. {issue} {date}',
  backups: true,
  lockAfterMinutes: 15,
};
const MOST_RECENT = 20;

export class SettingsFile {
  readonly #path: string;
  #content: FileContent;

  /** Reads the file; one that is missing or damaged counts as empty: settings are never worth a failed start. */
  constructor(path: string) {
    this.#path = path;
    this.#content = read(path);
  }

  get settings(): Settings {
    return settingsSchema.parse({ ...DEFAULTS, ...this.#content.settings });
  }

  setSettings(patch: Partial<Settings>): Settings {
    this.#write({ ...this.#content, settings: { ...this.#content.settings, ...patch } });
    return this.settings;
  }

  get bounds(): WindowBounds | null {
    return this.#content.bounds;
  }

  setBounds(bounds: WindowBounds): void {
    this.#write({ ...this.#content, bounds });
  }

  /** Newest first. */
  get recent(): readonly { readonly path: string; readonly openedAt: string }[] {
    return this.#content.recent;
  }

  addRecent(path: string, openedAt: string): void {
    const others = this.#content.recent.filter((entry) => entry.path !== path);
    this.#write({ ...this.#content, recent: [{ path, openedAt }, ...others].slice(0, MOST_RECENT) });
  }

  forgetRecent(path: string): void {
    this.#write({ ...this.#content, recent: this.#content.recent.filter((entry) => entry.path !== path) });
  }

  #write(content: FileContent): void {
    this.#content = content;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      const temporary = `${this.#path}.tmp`;
      writeFileSync(temporary, `${JSON.stringify(content, null, 2)}\n`);
      renameSync(temporary, this.#path);
    } catch {
      // A full disk must not stop the analyst; the settings hold until the program ends.
    }
  }
}

function read(path: string): FileContent {
  try {
    if (existsSync(path)) return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Damaged: start afresh.
  }
  return { settings: {}, bounds: null, recent: [] };
}
