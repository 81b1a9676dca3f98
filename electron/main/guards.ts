// What no window may do: navigate away, open windows, ask for permissions, or reach the network.

import { type App, type Session, shell, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import type { Log } from './log.ts';

/** A port of this machine on which nobody listens. */
const NOBODY = '127.0.0.1:1';

/** Where the window's page may come from: the built one, or in development the server with hot reload. */
export const pageOrigins = (): readonly string[] => {
  const dev = process.env['ELECTRON_RENDERER_URL'];
  return dev === undefined ? [APP_ORIGIN] : [APP_ORIGIN, new URL(dev).origin];
};

/** Where the window's page is. */
export const pageAddress = (): string => process.env['ELECTRON_RENDERER_URL'] ?? `${APP_ORIGIN}/index.html`;

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

/**
 * Shuts what no filter of requests sees, for every session and process that Chromium starts; before the program is ready.
 * No name is looked up (`<link rel=dns-prefetch>` asks without a request). The system's proxies and their scripts are not
 * asked; what goes out without asking the filter, such as WebRTC, does ask for the proxy: one that answers nobody, also for
 * this machine.
 */
export function sealNetwork({ commandLine }: App): void {
  if (process.env['ELECTRON_RENDERER_URL'] !== undefined) return;
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('proxy-server', NOBODY);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('disable-quic');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
}

/** Denies for the whole program, before the first window. */
export function guardApp(app: App, log: Log): void {
  // Chromium's spellchecker downloads dictionaries as soon as a session is there: at "ready" it is too late to stop it.
  app.on('session-created', (created) => {
    created.setSpellCheckerLanguages([]);
    created.setSpellCheckerEnabled(false);
    guardSession(created, log);
  });
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log));
}

/** Denies permissions, downloads and every request that leaves the program. */
function guardSession(ours: Session, log: Log): void {
  ours.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.on('will-download', (event) => {
    event.preventDefault();
    log.info('refused a download');
  });
  const dev = process.env['ELECTRON_RENDERER_URL'];
  const devHost = dev === undefined ? null : new URL(dev).host;
  ours.webRequest.onBeforeRequest((details, decide) => {
    const { protocol, host } = new URL(details.url);
    const local =
      ['app:', 'blob:', 'data:', 'devtools:'].includes(protocol) || (devHost !== null && host === devHost);
    if (!local) log.error(`refused a request of scheme ${protocol}`);
    decide({ cancel: !local });
  });
}

function guardContents(contents: WebContents, log: Log): void {
  // Datagrams pass every proxy: none for WebRTC. Newer versions of Chromium also know the policy that blocks it whole.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event, url) => {
    if (isReload(contents, url)) return;
    event.preventDefault();
    log.info('refused a navigation');
  });
  // Frames have nowhere to go: the page has none.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log.info('refused a new window');
    return { action: 'deny' };
  });
}

/** Loading the page again is no way out, unless it gave itself another address of ours before, where there is no page. */
const isReload = (contents: WebContents, url: string): boolean =>
  isOurPage(url) && contents.getURL() === url && /^\/(?:index\.html)?$/u.test(new URL(url).pathname);
