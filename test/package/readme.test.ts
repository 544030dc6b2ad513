import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/project.mjs';

// The README is read where there is nothing but the package, and its words are tried by copying them.

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const { exports } = JSON.parse(read('package.json')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};

/** The files of the package, by npm itself; without scripts, as one of them builds. */
function packed(): string[] {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, stderr);
  const [{ files }] = JSON.parse(stdout) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map(({ path }) => path);
}
const files = packed();

test('what the README links to is in the package', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
  assert.ok(links.length > 0);
  assert.deepEqual(
    links.filter((link) => !files.includes(link)),
    [],
  );
});

test('what the README links to in itself is there', () => {
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
  assert.deepEqual(
    links.filter((link) => !headings.includes(link)),
    [],
  );
});

test('what a blogger deploys and hosts is in the package', () => {
  for (const file of [
    'firestore.rules',
    'firestore.indexes.json',
    'firebase.json',
    'dist/cdn/join-conversation.js',
    'dist/cdn/integrity.json',
  ])
    assert.ok(files.includes(file), file);
});

for (const page of ['README.md', 'demo/developers.html']) {
  test(`what ${page} imports can be imported`, () => {
    const names = [...read(page).matchAll(/'join-conversation(\/[^']+)?'/g)].map(
      ([, path = '']) => `.${path}`,
    );
    assert.ok(names.includes('.') && names.includes('./define.js'));
    for (const name of names) assert.ok(name in exports, name);
  });

  test(`a class of one's own in ${page} is one to write in`, () => {
    for (const [, body = ''] of read(page).matchAll(/extends JoinConversation (\{[^}]*\})/g)) {
      assert.match(
        body,
        /static (override )?defineWriting =.*import\('join-conversation\/define\/writing\.js'\)/s,
      );
    }
  });
}
