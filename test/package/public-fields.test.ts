import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertPublic } from '../support/rules/fuzz/public.js';

const entry = { uid: 'ann', name: 'Ann', text: 'hello', createdAt: 1 };

void test('a head with what readers may see passes', () => {
  assert.doesNotThrow(() => {
    assertPublic('threads/a', {
      url: 'u',
      title: 't',
      items: { c: entry, d: { createdAt: 1, gone: 'hidden' } },
    });
  });
  assert.doesNotThrow(() => {
    assertPublic('threads/a/likes/0', { c: 3, last: 'c' });
  });
});

void test('any other field does not', () => {
  const told = (path: string, data: object) => () => {
    assertPublic(path, data);
  };
  assert.throws(told('threads/a', { email: 'x' }), /tells what is not public/);
  assert.throws(told('threads/a/pages/0', { count: 1 }), /tells what is not public/);
  assert.throws(told('threads/a', { items: { c: { ...entry, kept: 'x' } } }), /tells what is not public/);
  assert.throws(
    told('threads/a', { items: { c: { gone: 'hidden', text: 'x' } } }),
    /tells what is not public/,
  );
  assert.throws(told('threads/a/likes/0', { c: ['ann'] }), /tells c/);
});
