import type { StoreErrorCode } from '../store/errors.js';

/** What the page's author has to do about an error; readers are not shown it. README.md, "Put it on your blog", has each step. */
export const setupHelp: Partial<Record<StoreErrorCode, string>> = {
  'bad-key':
    'Firebase refuses the api-key. Copy the apiKey from your project’s settings (General → Your apps); if you restricted it, allow this page’s domain, your auth domain, and the Firestore, Identity Toolkit and Token Service APIs.',
  'unauthorised-domain':
    'This page’s domain is not allowed. Add it in the Firebase console under Authentication → Settings → Authorised domains, and to the API key’s website restrictions.',
  'no-database':
    'There is no Firestore database in this project, or no such project. Check the project attribute, and create the default database in the Firebase console (Firestore → Create database; its location is permanent).',
  'no-rules':
    'Firestore denies reading the thread, so the Security Rules are not join-conversation’s. Deploy them: firebase deploy --only firestore:rules,firestore:indexes',
  'unknown-site':
    'The rules do not know this site. The site attribute must be “main” (its default), or a site whose settings the owner has saved.',
  'host-not-allowed':
    'This page’s address is outside the site’s hosts. Correct the canonical link or the thread attribute, or add the host in the site’s settings.',
  'anonymous-off':
    'Anonymous sign-in is switched off. Enable it in the Firebase console under Authentication → Sign-in method, or leave “guest” out of the providers attribute.',
  'provider-off':
    'This sign-in method is switched off. Enable it in the Firebase console under Authentication → Sign-in method, or leave it out of the providers attribute.',
  'sign-in-blocked':
    'Google’s sign-in does not load from https://apis.google.com. If no content blocker is at work, check the Content-Security-Policy: script-src needs https://apis.google.com, and frame-src your auth domain.',
  blocked:
    'Firestore does not answer from here. If no content blocker is at work, check the Content-Security-Policy: connect-src needs https://firestore.googleapis.com.',
  'app-check':
    'The project enforces App Check, and this page’s request had no valid token. Check that the app-check attribute has the site key and the app id that the Firebase console lists under App Check, that the reCAPTCHA key allows this domain, and, if there is a Content-Security-Policy, that it allows https://www.google.com/recaptcha/ and https://www.gstatic.com/recaptcha/ in script-src, https://www.google.com/recaptcha/ in frame-src, and https://content-firebaseappcheck.googleapis.com in connect-src.',
  quota:
    'The project’s daily quota is used up (50,000 reads on the free plan). It is refilled at midnight, Pacific time; the console shows what used it.',
};

/** What `blocked` means where there are emulators. */
export const emulatorsHelp =
  'The emulators that the emulators attribute names do not answer. Start them (firebase emulators:start), or leave the attribute out to use the project itself.';

/** What is wrong with an attribute, by its name; `https` stands for the page's own address, `defineWriting` for a class of one's own. */
export const badConfig: Readonly<Record<string, string>> = {
  project:
    'The project attribute is missing or no project id. It is the id of your Firebase project (small letters, digits, hyphens), as in project="my-blog".',
  'api-key':
    'The api-key attribute is missing: the apiKey of your Firebase web app (Project settings → General → Your apps).',
  site: 'The site attribute can have up to 60 letters, digits, hyphens and underscores; leave it out for “main”.',
  store: 'The store attribute is neither "firestore" nor "browser".',
  emulators:
    'The emulators attribute should read like emulators="firestore=127.0.0.1:8080 auth=127.0.0.1:9099", or be empty for these.',
  'app-check':
    'The app-check attribute should read like app-check="v3 SITE_KEY 1:234:web:5ab": v3 or enterprise, reCAPTCHA’s site key, the id of the Firebase web app.',
  sort: 'The sort attribute is neither "oldest" nor "newest" nor "auto", which holds now.',
  theme: 'The theme attribute is neither "light" nor "dark"; without it the thread follows the page.',
  loading: 'The loading attribute is neither "lazy", which holds now, nor "eager".',
  'heading-level': 'The heading-level attribute is no whole number from 1 to 5.',
  providers:
    'The providers attribute names a way to sign in that there is not. Firestore has “guest” and “google”; the names are separated by spaces.',
  thread:
    'The thread attribute is neither an address (absolute, or beginning with / . or ?) nor a key of up to 60 letters, digits, hyphens and underscores.',
  defineWriting:
    'The tag of the composer is not registered, so nobody can write here. Give your class a static defineWriting that imports join-conversation/define/writing.js.',
  https:
    'Comments need a page that is served over https, or from localhost: elsewhere browsers offer no SHA-256.',
};
