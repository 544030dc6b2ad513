/** Makes a method throw, as browsers do whose storage is blocked. Returns what puts it back. */
function block(owner: object, method: string): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, method)!;
  const value = () => {
    throw new DOMException('Storage is blocked.', 'SecurityError');
  };
  Object.defineProperty(owner, method, { ...original, value });
  return () => {
    Object.defineProperty(owner, method, original);
  };
}

/** Blocks IndexedDB. Returns what allows it again. */
export const blockDatabases = (): (() => void) => block(IDBFactory.prototype, 'open');

/** Blocks localStorage. Returns what allows it again. */
export function blockLocalStorage(): () => void {
  const allow = ['getItem', 'setItem', 'removeItem'].map((method) => block(Storage.prototype, method));
  return () => {
    for (const one of allow) one();
  };
}
