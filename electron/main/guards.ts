// What no window may do: navigate away, open windows, ask for permissions, or reach the network.

import { type App, session, shell, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import type { Log } from './log.ts';

/** Where the window's page may come from: the built one, or in development the server with hot reload. */
export const pageOrigins = (): readonly string[] => {
  const dev = process.env['ELECTRON_RENDERER_URL'];
  return dev === undefined ? [APP_ORIGIN] : [APP_ORIGIN, new URL(dev).origin];
};

/** Whether a URL belongs to our own page. */
export function isOurPage(url: string): boolean {
  try {
    const parsed = new URL(url);
    return pageOrigins().includes(
      parsed.origin === 'null' ? `${parsed.protocol}//${parsed.host}` : parsed.origin,
    );
  } catch {
    return false;
  }
}

/** Opens http, https and mailto links in the system's own program; false for anything else. */
export async function openOutside(url: string): Promise<boolean> {
  try {
    const address = new URL(url);
    if (!['http:', 'https:', 'mailto:'].includes(address.protocol)) return false;
    // Whoever else reads it there (history, sync, extensions) gets no password from here.
    const clean = address.username !== '' || address.password !== '';
    address.username = '';
    address.password = '';
    await shell.openExternal(clean ? address.href : url);
    return true;
  } catch {
    return false;
  }
}

/** Denies for the whole program, before the first window. */
export function guardApp(app: App, log: Log): void {
  // Chromium's spellchecker downloads dictionaries as soon as a session is there: at "ready" it is too late to stop it.
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

/** Denies permissions and every request that leaves the program; call once it is ready. */
export function guardSession(log: Log): void {
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  const dev = process.env['ELECTRON_RENDERER_URL'];
  const devHost = dev === undefined ? null : new URL(dev).host;
  ours.webRequest.onBeforeRequest((details, decide) => {
    const { protocol, host } = new URL(details.url);
    const local =
      ['app:', 'blob:', 'data:', 'devtools:'].includes(protocol) || (devHost !== null && host === devHost);
    if (!local) log.error(`refused a request of scheme ${protocol}`);
    decide({ cancel: !local });
  });
  // WebRTC asks no handler of requests, but it does ask for the proxy: one that answers nobody, also for this machine.
  if (devHost === null) void ours.setProxy({ proxyRules: '127.0.0.1:1', proxyBypassRules: '<-loopback>' });
}

function guardContents(contents: WebContents, log: Log): void {
  // Datagrams pass every proxy: none for WebRTC. Newer versions of Chromium also know the policy that blocks it whole.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event, url) => {
    if (isOurPage(url) && contents.getURL() === url) return;
    event.preventDefault();
    log.info('refused a navigation');
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.info('refused a new window');
    return { action: 'deny' };
  });
}
