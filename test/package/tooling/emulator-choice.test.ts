import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseFirestore, parseJavaVersion } from '../../../scripts/lib/emulator-choice.mjs';

/** A machine that has nothing, but for what is given. */
const machine = (has: Partial<Parameters<typeof chooseFirestore>[0]> = {}) => ({
  given: undefined,
  findHidane: () => undefined,
  javaVersion: () => Promise.resolve(0),
  findCargo: () => undefined,
  ...has,
});
const hidane = { findHidane: () => '/bin/hidane' };
const java = (version: number) => ({ javaVersion: () => Promise.resolve(version) });
const cargo = { findCargo: () => '/bin/cargo' };

test('an emulator that runs is taken before everything', async () => {
  const choice = await chooseFirestore(
    machine({ given: '127.0.0.1:8080', ...hidane, ...java(21), ...cargo }),
  );
  assert.deepEqual(choice, { kind: 'given', address: '127.0.0.1:8080' });
});

test('an empty variable gives none', async () => {
  assert.equal((await chooseFirestore(machine({ given: '', ...hidane }))).kind, 'hidane');
});

test('hidane is taken before Java', async () => {
  const choice = await chooseFirestore(machine({ ...hidane, ...java(21), ...cargo }));
  assert.deepEqual(choice, { kind: 'hidane', program: '/bin/hidane' });
});

test("Google's own is taken before a build, where Java is new enough", async () => {
  assert.deepEqual(await chooseFirestore(machine({ ...java(21), ...cargo })), { kind: 'google' });
  const old = await chooseFirestore(machine({ ...java(17), ...cargo }));
  assert.deepEqual(old, { kind: 'build', cargo: '/bin/cargo' });
});

test('what is not needed is not asked for', async () => {
  const asked = () => assert.fail('asked for');
  const choice = await chooseFirestore({
    given: undefined,
    findHidane: () => 'h',
    javaVersion: asked,
    findCargo: asked,
  });
  assert.equal(choice.kind, 'hidane');
});

test('where nothing is possible, one message names the choices', async () => {
  await assert.rejects(chooseFirestore(machine(java(17))), ({ message }: Error) => {
    for (const choice of ['FIRESTORE_EMULATOR_HOST', 'hidane', 'Java 21', 'cargo']) {
      assert.ok(message.includes(choice), `${choice} is not named`);
    }
    return true;
  });
});

test('versions of Java are read', () => {
  assert.equal(parseJavaVersion('openjdk version "21.0.2" 2024-01-16'), 21);
  assert.equal(parseJavaVersion('openjdk version "25" 2025-09-16'), 25);
  assert.equal(parseJavaVersion('java version "1.8.0_392"'), 8);
  assert.equal(parseJavaVersion('spawn java ENOENT'), 0);
});
