import { Timestamp } from 'firebase/firestore';
import { POLICY, type Given, type World } from './world.js';

// In which world an attack's twin is sent, by all in which it differs from the attack's.

type Fields = Readonly<Record<string, unknown>>;

/** More comments are told by their number. */
const FEW = 6;

/** What differs, as the twin has it. */
export function differencesOf(attack: World, twin: World): string[] {
  return [
    ...settingsOf(attack, twin),
    ...authorsOf(attack.authors ?? {}, twin.authors ?? {}),
    ...commentsOf(attack.comments ?? {}, twin.comments ?? {}),
    ...fieldsOf(attack.head ?? {}, twin.head ?? {}).map((field) => `where the head has ${field}`),
    ...metersOf(attack, twin),
    ...(attack.guard === twin.guard ? [] : [twin.guard ? 'with a guard' : 'without a guard']),
    ...(attack.pages === twin.pages ? [] : [`with ${String(twin.pages ?? 0)} pages`]),
    ...(attack.thread === twin.thread ? [] : [twin.thread === false ? 'without a thread' : 'with a thread']),
    ...(same(attack.logs ?? {}, twin.logs ?? {}) ? [] : ['with no line before']),
    ...(same(attack.documents ?? {}, twin.documents ?? {}) ? [] : ['without what was there already']),
  ];
}

function settingsOf({ settings: attack }: World, { settings: twin, site }: World): string[] {
  if (attack === null && twin === null) return site === undefined ? [] : [`on the site \`${site}\``];
  if (twin === null) return ['on a site that is not set up'];
  if (attack === null) return ['on a site that is set up'];
  return fieldsOf({ ...POLICY, ...attack }, { ...POLICY, ...twin }).map((field) => `with ${field}`);
}

function authorsOf(
  attack: Readonly<Record<string, object>>,
  twin: Readonly<Record<string, object>>,
): string[] {
  return union(attack, twin)
    .map((uid) => [uid, fieldsOf(attack[uid] ?? {}, twin[uid] ?? {})] as const)
    .filter(([, fields]) => fields.length > 0)
    .map(([uid, fields]) => `where ${uid} has ${fields.join(' and ')}`);
}

function commentsOf(
  attack: Readonly<Record<string, Given>>,
  twin: Readonly<Record<string, Given>>,
): string[] {
  const [before, after] = [Object.keys(attack).length, Object.keys(twin).length];
  if (Math.max(before, after) > FEW) return before === after ? [] : [`with ${String(after)} comments`];
  const whole = { by: 'ann', status: 'published', at: -1 };
  return union(attack, twin).flatMap((id) => {
    if (!(id in twin)) return ['without the other comment'];
    if (!(id in attack)) return [];
    const fields = fieldsOf({ ...whole, ...attack[id] }, { ...whole, ...twin[id] });
    return fields.length === 0 ? [] : [`of a comment with ${fields.join(' and ')}`];
  });
}

function metersOf(attack: World, twin: World): string[] {
  return (['meter', 'likesMeter', 'reportsMeter'] as const)
    .filter((meter) => attack[meter] !== twin[meter])
    .map((meter) => `with ${String(twin[meter] ?? 'nothing')} on the meter`);
}

/** The fields that differ, as the twin has them. */
const fieldsOf = (attack: object, twin: object): string[] =>
  union(attack, twin)
    .filter((field) => !same((attack as Fields)[field], (twin as Fields)[field]))
    .map((field) =>
      field in twin
        ? `\`${field}: ${show((twin as Fields)[field])}\``
        : `${field === 'bannedUntil' ? 'no' : 'the usual'} \`${field}\``,
    );

const union = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];
const same = (a: unknown, b: unknown): boolean =>
  show(a) === show(b) && JSON.stringify(a) === JSON.stringify(b);

/** Times by whether they have come: when a test was loaded says nothing. */
function show(value: unknown): string {
  if (value instanceof Timestamp) return value.toMillis() > Date.now() ? 'a time to come' : 'a time past';
  return value === undefined ? 'nothing' : JSON.stringify(value).replaceAll('"', "'");
}
