// A backup of a project as it is listed: when it was made, what was in it, and what changed since.

/** By kind of record, how many. */
export type CountByKind = Readonly<Record<string, number>>;

/** How the project as it is now differs from a backup. */
export type ChangesSince = {
  readonly changed: CountByKind;
  readonly added: CountByKind;
  readonly removed: CountByKind;
};

export type BackupInfo = {
  /** Opaque. */
  readonly id: string;
  readonly at: string;
  /** Who made the last change before it; empty when that isn't known. */
  readonly author: string;
  readonly records: number;
  /** What a restoring took away, kept before it. */
  readonly beforeRestore: boolean;
  /** The folder of the file that it was made of, where that isn't the one that is asked about; null otherwise. */
  readonly ofOther: string | null;
  /** Every row and every kept file is as it was written; what isn't can't be restored. */
  readonly whole: boolean;
  /** It takes the project's passphrase to open, and no author and no kinds of records are told of it. */
  readonly encrypted: boolean;
  /** Whether the project as it is now is encrypted; null when its file is gone or can't be read. */
  readonly projectEncrypted: boolean | null;
  /** Null when the project's file is gone or can't be read, or when one of the two is encrypted and the other isn't. */
  readonly since: ChangesSince | null;
};

type Sealing = Pick<BackupInfo, 'encrypted' | 'projectEncrypted' | 'whole'>;

/** Whether it is known that one of the two, backup and project, is encrypted and the other isn't. */
export const differsFromProject = ({ encrypted, projectEncrypted, whole }: Sealing): boolean =>
  whole && projectEncrypted !== null && encrypted !== projectEncrypted;

/**
 * What is to be told of a backup because the project is otherwise; null for nothing. Where the project can't be read, a
 * plain backup counts as other as soon as one of `all` is encrypted.
 */
export function sealingToTell(
  backup: Sealing,
  all: readonly Pick<BackupInfo, 'encrypted'>[],
): 'encrypted' | 'plain' | null {
  const { encrypted, projectEncrypted, whole } = backup;
  const expected = projectEncrypted ?? all.some((each) => each.encrypted);
  if (!whole || encrypted === expected) return null;
  return encrypted ? 'encrypted' : 'plain';
}
