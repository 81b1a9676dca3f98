// The picture of an actor: chosen from a file, kept in the project, shown from a blob.

import { ImagePlus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Actor } from '../../../core/model/kinds/actor.ts';
import { loadImage } from '../../editor/use-surroundings.ts';
import { appApi, projectApi } from '../../state/bridge.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { useToasts } from '../../ui/layers/toast.tsx';
import { classNames } from '../../ui/class-names.ts';
import { actorWords } from '../../words/records/actors.ts';
import { words } from '../../words/en.ts';
import styles from '../../record/actor/actor.module.css';
import { useKeptFocus } from '../../record/use-kept-focus.ts';
import { useEditActor } from '../../record/actor/use-edit-actor.ts';
import { useTellError } from '../../commands/use-run.ts';

/** The picture with the buttons that change and remove it; read-only without a picture: nothing. */
export function ActorPicture({
  actor,
  name,
  readOnly,
}: {
  readonly actor: Actor;
  readonly name: string;
  readonly readOnly: boolean;
}) {
  const edit = useEditActor(actor.id);
  const tell = useTellError();
  const { show } = useToasts();
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const picture = usePicture(actor.picture?.sha256 ?? null);
  const pick = async (): Promise<void> => {
    const picked = await appApi.pickInputs({ purpose: 'image' });
    if (!picked.ok) return tell(picked.error);
    const [file] = picked.value;
    if (file === undefined) return;
    const kept = await projectApi.putImageFile({ token: file.token });
    if (!kept.ok) return tell(kept.error);
    const { mediaType } = kept.value;
    if (mediaType !== 'image/png' && mediaType !== 'image/jpeg')
      return void show({ message: actorWords.notAPicture, tone: 'problem' });
    edit(() => ({ picture: kept.value }));
  };
  if (actor.picture === null)
    return readOnly ? null : (
      <div {...keptFocus} className={styles['addPicture']}>
        <Button
          size="small"
          variant="ghost"
          icon={<ImagePlus aria-hidden="true" />}
          onClick={() => void pick()}
        >
          {actorWords.addPicture}
        </Button>
      </div>
    );
  return (
    <div {...keptFocus} className={styles['picture']}>
      {picture === 'lost' ? (
        <p className={classNames(styles['pictureWaiting'], styles['pictureLost'])}>{words.lostPicture}</p>
      ) : picture === null ? (
        <div className={styles['pictureWaiting']} />
      ) : (
        <img src={picture.url} alt={actorWords.pictureOf(name)} />
      )}
      {!readOnly && (
        <div className={styles['pictureButtons']}>
          <IconButton
            size="small"
            label={actorWords.changePicture}
            icon={<ImagePlus aria-hidden="true" />}
            onClick={() => void pick()}
          />
          <IconButton
            size="small"
            label={actorWords.removePicture}
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => edit(() => ({ picture: null }))}
          />
        </div>
      )}
    </div>
  );
}

type Picture = { readonly url: string };

/** An address of the picture inside this window; null while it is loading, `lost` when it is damaged or missing. */
function usePicture(sha256: string | null): Picture | 'lost' | null {
  const [shown, setShown] = useState<{ readonly sha256: string; readonly picture: Picture | 'lost' } | null>(
    null,
  );
  useEffect(() => {
    if (sha256 === null) return undefined;
    let url: string | null = null;
    let gone = false;
    void loadImage(sha256).then((blob) => {
      if (gone) return;
      if (blob === null) return setShown({ sha256, picture: 'lost' });
      url = URL.createObjectURL(blob);
      setShown({ sha256, picture: { url } });
    });
    return () => {
      gone = true;
      setShown(null);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [sha256]);
  return shown !== null && shown.sha256 === sha256 ? shown.picture : null;
}
