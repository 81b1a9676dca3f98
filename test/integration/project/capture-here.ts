// Reads captures in this very process, for tests that are about what happens with them and not about where.

import type { Capturer, PageShower } from '../../../electron/capture/capturer.ts';
import { readyToKeep } from '../../../electron/capture/ready-to-keep.ts';
import { showPage } from '../../../electron/import/pdf/show-page.ts';
import { readInput, readPastedText } from '../../../electron/import/registry.ts';

export const captureHere: Capturer & PageShower = {
  read: async (job) => {
    const read = job.kind === 'file' ? await readInput(job.input) : await readPastedText(job.text, job.html);
    return read.ok ? readyToKeep(job, read.value) : read;
  },
  show: (job) => showPage(job),
};
