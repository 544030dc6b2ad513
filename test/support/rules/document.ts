import type { Numbers } from './numbers.js';
import { placesIn } from './numbers.js';
import type { Attack } from './table.js';

// docs/security.md: what is between `<!-- name -->` and `<!-- /name -->` is generated.

export const SECURITY = new URL('../../../docs/security.md', import.meta.url);

/** A text with something else between the markers of a name. Throws where they are not there. */
export function filled(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no ${start} … ${end} in the text.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
const line = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** The attacks as a table in Markdown, by number. Throws where one has no number. */
export function tableOf(numbers: Numbers, attacks: readonly Attack[]): string {
  const told = new Map(attacks.map(({ name, attack }) => [name, attack]));
  const places = placesIn(numbers);
  const lost = attacks.filter(({ name }) => !places.has(name));
  if (lost.length > 0) throw new Error(`no number for ${lost.map(({ name }) => name).join(', ')}`);
  const rows = [...places].flatMap(([name, { group, number }]) => {
    const row = told.get(name);
    return row ? [line(number, group, row.who, row.attempt, row.twin)] : [];
  });
  return [line('number', 'group', 'who', 'attempt', 'twin'), '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** How many attacks each group has, as a table in Markdown. */
export function groupsOf(groups: Readonly<Record<string, string>>, attacks: readonly Attack[]): string {
  const rows = Object.entries(groups).map(([group, about]) => {
    const count = attacks.filter(({ attack }) => attack.group === group).length;
    return line(group, about, String(count));
  });
  const all = line('', 'all', String(attacks.length));
  return [line('group', 'what is attacked', 'attacks'), '| --- | --- | ---: |', ...rows, all].join('\n');
}
