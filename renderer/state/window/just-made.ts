// Which record was just made by hand: its editor begins with its name chosen, so that it can be typed at once.

let id: string | null = null;

export function setJustMade(made: string): void {
  id = made;
}

/** True once for the record that was made last. */
export function takeJustMade(asked: string): boolean {
  if (id !== asked) return false;
  id = null;
  return true;
}
