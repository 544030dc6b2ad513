/** A FirebaseApp, of which this is what we look at. Not Firebase's own type: it is optional, and types that name it would not compile without it. */
export interface PageApp {
  readonly options: { readonly projectId?: string; readonly apiKey?: string };
}

/** Which conversations, in which Firebase project. */
export interface FirestoreConfig {
  /** The Firebase project's id. */
  readonly project: string;
  /** The web API key, which is public. */
  readonly apiKey: string;
  /** Where Google sign-in's window comes from; default: `{project}.firebaseapp.com`. */
  readonly authDomain?: string;
  /** The site's id; default: `main`. */
  readonly site?: string;
  /** Emulators to use in place of the project, each as `host:port`. */
  readonly emulators?: { readonly firestore?: string; readonly auth?: string };
  /**
   * App Check, three words: `v3` or `enterprise`, reCAPTCHA's site key, and the id of the Firebase web app, such as `1:234:web:5ab`.
   * Default: none.
   */
  readonly appCheck?: string;
  /** The page's own app of the same project, with its sign-in. It is used as it is: whoever made it connects emulators and lets go of it. */
  readonly app?: PageApp;
}

/** The site that works before its owner has set it up. */
export const MAIN_SITE = 'main';
