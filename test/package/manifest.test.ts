import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/project.mjs';

interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly { readonly name: string; readonly description?: string }[];
  readonly members?: readonly { readonly name: string; readonly privacy?: string }[];
}
interface CustomElements {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}
const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as CustomElements;
const declarations = modules.flatMap((module) => module.declarations ?? []);

/** The attributes that each public tag is promised to have; it may have more. */
const PUBLIC = {
  'join-conversation': [
    'project',
    'api-key',
    'auth-domain',
    'site',
    'thread',
    'store',
    'emulators',
    'sort',
    'theme',
    'lang',
    'loading',
    'heading-level',
    'providers',
  ],
  'share-bar': [],
  'comment-count': [],
  'moderation-queue': [
    'project',
    'api-key',
    'auth-domain',
    'site',
    'store',
    'emulators',
    'theme',
    'lang',
    'heading-level',
  ],
};

for (const [tag, attributes] of Object.entries(PUBLIC)) {
  test(`<${tag}> is described, with its attributes`, () => {
    const declaration = declarations.find(({ tagName }) => tagName === tag);
    assert.ok(declaration?.description, `no description of ${tag}`);
    const described = new Map(declaration.attributes?.map(({ name, description }) => [name, description]));
    for (const name of attributes) assert.ok(described.has(name), `${name} is missing`);
    for (const [name, description] of described) assert.ok(description, `${name} is not described`);
  });
}

test('nothing private is told', () => {
  for (const { name, members = [] } of declarations) {
    const told = members.filter((member) => member.privacy === 'private' || /^[#_]/.test(member.name));
    assert.deepEqual(told, [], name);
  }
});

test('every module is where it is built', () => {
  for (const { path } of modules) assert.ok(existsSync(join(root, path)), path);
});
