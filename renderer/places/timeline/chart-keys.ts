// What the keys mean to the chart of events.

export type KeyAction = 'open' | 'fit' | 'next' | 'previous' | { zoom: number } | { pan: number };

/** What a key does; null for one that the chart has no use for. */
export function keyAction(key: string): KeyAction | null {
  switch (key) {
    case 'ArrowRight':
      return { pan: 0.1 };
    case 'ArrowLeft':
      return { pan: -0.1 };
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case '+':
    case '=':
      return { zoom: 1 / 1.3 };
    case '-':
    case '_':
      return { zoom: 1.3 };
    case '0':
    case 'Home':
      return 'fit';
    case 'Enter':
      return 'open';
    default:
      return null;
  }
}
