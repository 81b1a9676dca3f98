// The window's page: mounts the application.

import { App } from './app/app.tsx';
import { mountWindow } from './shell/mount-window.tsx';
import { platform } from './state/bridge.ts';

const root = document.getElementById('root');
if (root !== null) mountWindow(root, <App />, { isMac: platform() === 'mac' });
