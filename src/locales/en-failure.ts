import type { StoreErrorCode } from '../store/errors.js';

/** The words for a thread that cannot be shown, or not any longer. */
export const failureWords = {
  retry: 'Try again',
  notLive: 'New comments do not arrive at the moment.',
  offline: 'You’re offline. What was loaded stays readable, and what you write is sent when you’re back.',
} as const;

/** Why, for readers. Other reasons have no sentence of their own. */
export const readingErrors: Partial<Record<StoreErrorCode, string>> = {
  blocked:
    'Their server does not answer. A content blocker or a network filter may be in the way; allow it for this page, then try again.',
  'app-check':
    'Their server wants proof that this page is the blog’s, which could not be had. A content blocker may be in the way; allow www.google.com for this page, then try again.',
  quota: 'This blog has used up today’s free allowance. It is refilled at midnight, Pacific time.',
};
