/** What the browser's storage keeps under a key; null: nothing, or it may not be asked. */
export function recall(area: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value, or forgets it (null). Where storage is denied or full it lasts no longer than the page. */
export function keep(area: 'localStorage' | 'sessionStorage', key: string, value: string | null): void {
  try {
    if (value === null) globalThis[area].removeItem(key);
    else globalThis[area].setItem(key, value);
  } catch {
    // The page works without.
  }
}
