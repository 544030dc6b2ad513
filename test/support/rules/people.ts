import type { EmulatorMockTokenOptions } from 'firebase/firestore';
import type { Role } from '../../../src/model/comment.js';
import type { User } from '../../../src/model/site.js';

type Token = Partial<Omit<EmulatorMockTokenOptions, 'sub' | 'user_id'>> & { readonly owner?: boolean };

const account: Token = { firebase: { sign_in_provider: 'google.com' } };
const guest: Token = { firebase: { sign_in_provider: 'anonymous' } };
const withAddress = (email: string, verified: boolean): Token => ({
  firebase: { sign_in_provider: 'password' },
  email,
  email_verified: verified,
});

const OWNER = 'owner@example.com';

/** Who takes part: mia and max moderate, owen and claire own the site, gus (and whoever is not named) is a guest, fake pretends. */
const PEOPLE: Readonly<Record<string, Token>> = {
  ann: account,
  eve: account,
  mia: account,
  max: account,
  gus: guest,
  owen: withAddress(OWNER, true),
  claire: { firebase: { sign_in_provider: 'custom' }, owner: true },
  zoe: withAddress('zoe@example.com', true),
  fake: withAddress(OWNER, false),
};

/** Accounts that only come in numbers: `reader-1`, `reader-2` … */
const isOneOfMany = (uid: string): boolean => uid.startsWith('reader-');

/** The claims of somebody's token. */
export const tokenOf = (uid: string): Token => PEOPLE[uid] ?? (isOneOfMany(uid) ? account : guest);

/** Whether somebody's account is anonymous. */
export const isGuest = (uid: string): boolean => tokenOf(uid) === guest;
/** Whether somebody owns every site, by a verified address or by claim. */
export const isOwner = (uid: string): boolean => {
  const { owner, email, email_verified: isVerified } = tokenOf(uid);
  return owner === true || (email === OWNER && isVerified === true);
};
/** Whether somebody only says that the owner's address is his. */
export const pretends = (uid: string): boolean => tokenOf(uid).email === OWNER && !isOwner(uid);

/** Somebody as a writer, under the name that is the uid. */
export const userOf = (uid: string, role?: Role): User => ({
  uid,
  name: uid,
  guest: isGuest(uid),
  ...(role && { role }),
});
