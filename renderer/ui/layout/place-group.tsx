// What was found in several places: a line with its name and number that opens, and each place with what stands there.

import type { ReactNode } from 'react';
import { Disclosure } from './disclosure.tsx';
import styles from './place-group.module.css';

/** `count` in words or a number; `children` are `PlaceLine`s. */
export function PlaceGroup(props: {
  readonly name: ReactNode;
  readonly count: ReactNode;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Disclosure
      open={props.open}
      summary={
        <>
          {props.name} <span className={styles['count']}>{props.count}</span>
        </>
      }
    >
      <ul className={styles['places']}>{props.children}</ul>
    </Disclosure>
  );
}

/** Where it is, and below it what stands there. */
export function PlaceLine({
  where,
  what,
}: {
  readonly where: string;
  /** Each on a line of its own. */
  readonly what: readonly ReactNode[];
}) {
  return (
    <li>
      <bdi className={styles['where']}>{where}</bdi>
      {what.map((line, index) => (
        <span key={index} className={styles['what']} dir="auto">
          {line}
        </span>
      ))}
    </li>
  );
}
