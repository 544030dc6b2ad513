import type { FirestoreConfig } from '../../store/firestore/config.js';
import { badAttribute } from './bad-attribute.js';

/** The ports that Firebase's tools use. */
const USUAL = 'firestore=127.0.0.1:8080 auth=127.0.0.1:9099';

/**
 * What the emulators attribute says: `firestore=host:port auth=host:port`, or one of them; empty: the usual ones.
 * @throws StoreError `bad-config` naming the attribute
 */
export function parseEmulators(text: string): NonNullable<FirestoreConfig['emulators']> {
  const pairs = (text.trim() || USUAL).split(/\s+/);
  if (!pairs.every((pair) => /^(firestore|auth)=[^=]+:\d+$/.test(pair))) throw badAttribute('emulators');
  return Object.fromEntries(pairs.map((pair) => pair.split('='))) as Record<'firestore' | 'auth', string>;
}
