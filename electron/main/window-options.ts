// How a window of the app is made: where it stands on the screen, and what its page may do.
import { type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { paths } from './paths.ts';
import type { WindowBounds } from './settings-file.ts';

export function windowOptions(bounds: WindowBounds | null): BrowserWindowConstructorOptions {
  const place = bounds !== null && isVisible(bounds) ? bounds : { width: 1440, height: 900 };
  return {
    ...place,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Briefwright',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#131518' : '#eef0f2',
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  };
}

/** Whether the title bar of a remembered place is on a screen that is still there. */
function isVisible(bounds: WindowBounds): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width);
    const left = Math.max(bounds.x, workArea.x);
    return right - left > 100 && bounds.y >= workArea.y - 10 && bounds.y < workArea.y + workArea.height - 50;
  });
}
