// The button above the work that opens a side column where it is a drawer.
import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { type Side, toggleDrawer, useDrawers } from './drawers.ts';
import { ariaShortcut } from '../keys/shortcut.ts';
import { Tooltip } from '../layers/tooltip.tsx';
import { useUi } from '../ui-context.ts';

export type DrawerButtonProps = {
  side: Side;
  /** What the column is called: "Outline". */
  title: string;
  /** The id of the drawer's element. */
  controls: string;
  icon: ReactNode;
};

/** Says whether its drawer is open; its key is that of the command for the side. */
export function DrawerButton({ side, title, controls, icon }: DrawerButtonProps) {
  const { open } = useDrawers();
  const { isMac, shortcutOf } = useUi();
  const shortcut = shortcutOf(`toggle-${side}-drawer`);
  return (
    <Tooltip text={title} shortcut={shortcut}>
      <Button
        size="small"
        variant="ghost"
        icon={icon}
        data-drawer-button={side}
        aria-expanded={open === side}
        aria-controls={controls}
        aria-keyshortcuts={shortcut === null ? undefined : ariaShortcut(shortcut, isMac)}
        onClick={() => toggleDrawer(side)}
      >
        {title}
      </Button>
    </Tooltip>
  );
}
