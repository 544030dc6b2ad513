import {
  getToken,
  initializeAppCheck,
  ReCaptchaEnterpriseProvider,
  ReCaptchaV3Provider,
  type AppCheck,
} from 'firebase/app-check';
import { StoreError } from '../errors.js';
import { useApp } from './app.js';
import type { FirestoreConfig } from './config.js';

/** How long a read waits for a token, in milliseconds. Where reCAPTCHA's script is blocked none ever comes, and nobody says so. */
const PATIENCE_MS = 5_000;

const PROVIDERS: Readonly<
  Record<string, (key: string) => ReCaptchaV3Provider | ReCaptchaEnterpriseProvider>
> = {
  v3: (key) => new ReCaptchaV3Provider(key),
  enterprise: (key) => new ReCaptchaEnterpriseProvider(key),
};

const checks = new WeakMap<object, AppCheck>();

/**
 * Starts App Check for an app, once: from then on Firebase's SDK sends its tokens along. Debug tokens are Firebase's own:
 * `self.FIREBASE_APPCHECK_DEBUG_TOKEN`, see https://firebase.google.com/docs/app-check/web/debug-provider
 * @throws StoreError `bad-config` for what is none
 */
export function startAppCheck(config: FirestoreConfig): AppCheck {
  const { app, release } = useApp(config);
  const known = checks.get(app);
  if (known) {
    void release();
    return known;
  }
  const [kind = '', key = '', appId = ''] = (config.appCheck ?? '').split(' ');
  const provider = Object.hasOwn(PROVIDERS, kind) ? PROVIDERS[kind] : undefined;
  if (!provider || key === '' || !/^\d+:\d+:web:\w+$/.test(appId)) {
    void release();
    throw new StoreError('bad-config', 'app-check');
  }
  // From here on the app stays for as long as the page: plain requests ask it for tokens, whatever stores come and go.
  const check = initializeAppCheck(app, { provider: provider(key), isTokenAutoRefreshEnabled: true });
  checks.set(app, check);
  return check;
}

/**
 * The header of a plain request; empty where no token could be had in time: whether that matters the server decides.
 * @throws StoreError `bad-config`
 */
export async function appCheckHeader(config: FirestoreConfig): Promise<Record<string, string>> {
  const check = startAppCheck(config);
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, PATIENCE_MS, undefined);
  });
  const result = await Promise.race([getToken(check).catch(() => undefined), late]);
  return result ? { 'X-Firebase-AppCheck': result.token } : {};
}
