// The gallery's pages, chosen by ?page= and ?theme=: the window with made-up content, the kit, the dialogs.
import { mountWindow } from '../../renderer/shell/mount-window.tsx';
import { applyTheme } from '../../renderer/shell/theme.ts';
import { DialogPage } from './dialog-page.tsx';
import { KitPage } from './kit-page.tsx';
import { isPlacePage, PlacePage } from './place-page.tsx';
import { WindowPage } from './window-page.tsx';

const query = new URLSearchParams(location.search);
const page = query.get('page') ?? 'window';
const root = document.querySelector('#root');
if (root !== null) {
  mountWindow(
    root,
    isPlacePage(page) ? (
      <PlacePage
        name={page}
        source={Number(query.get('source') ?? '0')}
        excerpt={query.has('excerpt') ? Number(query.get('excerpt')) : null}
      />
    ) : page === 'kit' ? (
      <KitPage />
    ) : page === 'window' ? (
      <WindowPage />
    ) : (
      <DialogPage name={page} />
    ),
    { isMac: false },
  );
}
applyTheme(query.get('theme') === 'dark' ? 'dark' : 'light');
if (query.get('dir') === 'rtl') document.documentElement.dir = 'rtl';
