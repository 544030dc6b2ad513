import { readFileSync, writeFileSync } from 'node:fs';
import { filled, SECURITY } from '../document.js';

/** What came of all mutants, by name. */
export interface Figures {
  readonly killed: number;
  readonly equivalent: number;
  readonly alive: readonly string[];
}

/** The figure in one line: `401 killed, 30 equivalent, 0 alive`. */
export const inShort = ({ killed, equivalent, alive }: Figures): string =>
  `${String(killed)} killed, ${String(equivalent)} equivalent, ${String(alive.length)} alive`;

/** Writes the figure into docs/security.md. */
export function publish(figures: Figures): void {
  const { killed, equivalent, alive } = figures;
  const all = killed + equivalent + alive.length;
  const text = `The rules were broken in ${String(all)} ways, one at a time: **${inShort(figures)}**.`;
  const list = alive.map((name) => `- \`${name.replaceAll('`', "'")}\``);
  const survivors = list.length > 0 ? `\n\nAlive, that is noticed by no row yet:\n\n${list.join('\n')}` : '';
  writeFileSync(SECURITY, filled(readFileSync(SECURITY, 'utf8'), 'mutants', text + survivors));
}
