import { words } from '../../../locales/en-settings.js';
import { reservedPattern } from '../../../model/look-alikes.js';
import type { Guard, Policy, Reaction } from '../../../model/site.js';
import { wordsPattern } from '../../../model/word-list.js';
import { textOf } from '../../shared/form-text.js';

/** The settings that are numbers, in the order in which they are asked; 0 is no limit. */
export const NUMBERS = ['links', 'minSeconds', 'meter', 'editMinutes', 'closeAfterDays'] as const;
/** Every reaction there is. */
export const REACTIONS: readonly Reaction[] = ['love', 'laugh', 'wow', 'sad', 'thanks', 'agree'];

/** What the rules let in: `isPolicy` and `isPattern` in firestore.rules. */
const RESERVED_LIMIT = 8000;
const PATTERN_LIMIT = 4000;

export const asLines = (list: readonly string[]): string => list.join('\n');
export const moderatorLines = ({ moderators }: Policy): string =>
  asLines(Object.entries(moderators).map(([uid, name]) => `${uid} ${name}`));

/** The same settings with the pattern of what looks like a reserved name, or a moderator's. */
export const withReserved = (policy: Policy): Policy => ({
  ...policy,
  reserved: reservedPattern([...policy.names, ...Object.values(policy.moderators)]),
});

const linesOf = (data: FormData, name: string): string[] =>
  textOf(data, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Undefined: a line has no name. */
function moderatorsOf(data: FormData): Record<string, string> | undefined {
  const pairs = linesOf(data, 'moderators').map((line) => /^(\S+)\s+(\S.*)$/.exec(line));
  if (pairs.includes(null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

/** Null: it is no pattern, or a comment could not be without it. */
function patternOf(data: FormData, name: keyof Guard): string | null {
  const lines = linesOf(data, name);
  const [, own] = /^\/(.*)\/$/s.exec(asLines(lines)) ?? [];
  const pattern = own ?? wordsPattern(lines);
  return pattern.length <= PATTERN_LIMIT ? pattern : null;
}

/** What a form of settings says; a sentence where it cannot stand. */
export function readSettings(
  data: FormData,
  hasGuard: boolean,
): { readonly policy: Policy; readonly guard: Guard | undefined } | string {
  const moderators = moderatorsOf(data);
  if (!moderators) return words.badModerators;
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(textOf(data, name))]));
  const policy = withReserved({
    ...(numbers as Record<(typeof NUMBERS)[number], number>),
    moderation: textOf(data, 'moderation') as Policy['moderation'],
    guests: textOf(data, 'guests') as Policy['guests'],
    closed: data.has('closed'),
    moderators,
    hosts: textOf(data, 'hosts').toLowerCase().split(/\s+/).filter(Boolean),
    names: linesOf(data, 'names'),
    reserved: '',
    reactions: REACTIONS.filter((name) => data.getAll('reactions').includes(name)),
  });
  if (policy.reserved.length > RESERVED_LIMIT) return words.tooManyNames;
  if (!hasGuard) return { policy, guard: undefined };
  const [hold, refuse] = [patternOf(data, 'hold'), patternOf(data, 'refuse')];
  return hold === null || refuse === null ? words.tooManyWords : { policy, guard: { hold, refuse } };
}
