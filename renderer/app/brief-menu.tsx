// Beside the title: the briefs of the project, to change between them and to begin another.

import { ChevronDown } from 'lucide-react';
import { openDialog } from '../state/window/dialogs.ts';
import { navigate } from '../state/window/navigation.ts';
import { useCurrentBrief } from '../state/project/use-current-brief.ts';
import { useProject, useRecords } from '../state/project/use-project.tsx';
import { IconButton } from '../ui/controls/button.tsx';
import { Menu, type MenuEntry } from '../ui/layers/menu.tsx';
import { appWords } from '../words/app.ts';
import { words } from '../words/en.ts';

/** The menu; with one brief it offers only what can be done with it. */
export function BriefMenu() {
  const session = useProject();
  const briefs = useRecords('brief');
  const current = useCurrentBrief();
  const entries: MenuEntry[] = [
    { kind: 'heading', id: 'briefs', label: appWords.briefs },
    ...briefs.map(
      (brief): MenuEntry => ({
        kind: 'item',
        id: brief.id,
        label: `${brief.title === '' ? appWords.untitledBrief : brief.title} ${brief.issueNumber === '' ? '' : `No. ${brief.issueNumber}`}`,
        checked: brief.id === current?.id,
        run: () => navigate({ place: 'brief', briefId: brief.id, sectionId: null }),
      }),
    ),
    { kind: 'separator', id: 'after-briefs' },
    {
      kind: 'item',
      id: 'new-brief',
      label: appWords.newBrief,
      disabled: session.readOnly,
      run: () => openDialog('new-brief'),
    },
    {
      kind: 'item',
      id: 'brief-details',
      label: words.shell.briefDetails,
      disabled: session.readOnly || current === undefined,
      run: () => openDialog('brief-details'),
    },
  ];
  return (
    <Menu
      trigger={
        <IconButton label={appWords.chooseBrief} icon={<ChevronDown aria-hidden="true" />} size="small" />
      }
      entries={entries}
    />
  );
}
