// Tabs of a panel, with arrow keys between them.
import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export type Tab<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

export type TabsProps<Id extends string> = {
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  tabs: readonly Tab<Id>[];
  /** Buttons at the end of the strip. */
  actions?: ReactNode;
};

/** A strip of tabs over the content of one of them; fills its column and scrolls inside. */
export function Tabs<Id extends string>({ label, value, onChange, tabs, actions }: TabsProps<Id>) {
  return (
    <Primitive.Root
      className={styles['tabs']}
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((one) => one.id === next);
        if (tab) onChange(tab.id);
      }}
    >
      <div className={styles['bar']}>
        <Primitive.List className={styles['strip']} aria-label={label}>
          {tabs.map((tab) => (
            <Primitive.Trigger key={tab.id} value={tab.id} className={styles['tab']}>
              {tab.label}
              {tab.count !== undefined && <span className={styles['count']}>{tab.count}</span>}
            </Primitive.Trigger>
          ))}
        </Primitive.List>
        {actions}
      </div>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className={styles['content']}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
