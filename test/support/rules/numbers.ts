import { readFileSync } from 'node:fs';
import { GROUPS, type Group } from './groups.js';

/**
 * Names of attacks by group, in the order in which they came: where a name stands is its number. So names are only ever
 * added, at the end of a group, and stay where an attack has gone.
 */
export type Numbers = Readonly<Record<Group, readonly string[]>>;
export const NUMBERS = new URL('numbers.json', import.meta.url);
export const numbers = JSON.parse(readFileSync(NUMBERS, 'utf8')) as Numbers;
const groups = Object.keys(GROUPS) as Group[];

export interface Place {
  readonly group: Group;
  /** Its group and where it stands there: `time-7`. */
  readonly number: string;
}
/** Where each attack is listed, in order. Throws where one is listed twice. */
export function placesIn(given: Numbers): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const group of groups) {
    for (const [at, name] of given[group].entries()) {
      if (places.has(name)) throw new Error(`numbers.json lists ${name} twice.`);
      places.set(name, { group, number: `${group}-${String(at + 1)}` });
    }
  }
  return places;
}
const listed = placesIn(numbers);

/** The group in which an attack is listed. */
export const groupOf = (name: string): Group | undefined => listed.get(name)?.group;

/** The numbers with the attacks that have none yet, at the end of their groups. */
export function renumbered(attacks: readonly { readonly name: string; readonly group: Group }[]): Numbers {
  const fresh = attacks.filter(({ name }) => !listed.has(name));
  return Object.fromEntries(
    groups.map((group) => [
      group,
      [...numbers[group], ...fresh.filter((attack) => attack.group === group).map(({ name }) => name)],
    ]),
  ) as unknown as Numbers;
}
