import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { ConversationStore } from '../../store/store.js';
import type { StoreSettings } from './store-config.js';

/** An element that shows something of a thread: the attributes that say which thread, and where it lives. */
export class StoreElement extends LitElement implements StoreSettings {
  static override properties: PropertyDeclarations = {
    project: { type: String },
    apiKey: { type: String, attribute: 'api-key' },
    authDomain: { type: String, attribute: 'auth-domain' },
    appCheck: { type: String, attribute: 'app-check' },
    site: { type: String },
    thread: { type: String },
    store: { type: String },
    emulators: { type: String },
    app: { attribute: false },
    seed: { attribute: false },
  };

  /** The Firebase project's id. */
  declare project: string | null | undefined;
  /** The Firebase project's web API key. It is public by design: restrict it to the blog's domains. */
  declare apiKey: string | null | undefined;
  /** The domain of the sign-in window; default `{project}.firebaseapp.com`. */
  declare authDomain: string | null | undefined;
  /** App Check: `v3` or `enterprise`, reCAPTCHA's site key and the Firebase web app's id, separated by spaces; default: none. */
  declare appCheck: string | null | undefined;
  /** Which site of the project; default `main`. */
  declare site: string | null | undefined;
  /** The page's address or a key of the site's own; default: the canonical link, else og:url, else the address itself. */
  declare thread: string | null | undefined;
  /** `firestore` (default), `browser`, or as a property a store of your own. */
  declare store: string | ConversationStore | null | undefined;
  /** Local emulators, on loopback pages only: `firestore=127.0.0.1:8080 auth=127.0.0.1:9099`, which is what an empty value means. */
  declare emulators: string | null | undefined;
  /** A FirebaseApp of the page's own; it must come from the same copy of Firebase. */
  declare app: StoreSettings['app'];
  /** For demos: what an empty browser store begins with. */
  declare seed: StoreSettings['seed'];

  /** The language of times, from the nearest `lang`; undefined where there is none, or none that is a language. */
  get locale(): string | undefined {
    const lang = this.closest<HTMLElement>('[lang]')?.lang.replace('_', '-');
    try {
      return Intl.getCanonicalLocales(lang)[0];
    } catch {
      return undefined;
    }
  }

  /** Whether a change means another thread or another store. */
  protected settingsChanged(changed: PropertyValues): boolean {
    return Object.keys(StoreElement.properties).some((name) => changed.has(name));
  }
}
