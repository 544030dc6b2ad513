import { reservedPattern } from '../../src/model/look-alikes.js';
import { deleteField, increment } from 'firebase/firestore';
import { post, X } from '../support/rules/batches.js';
import { all, drop, put, type Forge } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B, quote, says, talk } from '../support/rules/scenes.js';
import { ago, now } from '../support/rules/world.js';

guardedByRules();

const lacks = (field: string): Forge => drop(`comment.entry.${field}`, `head.items.${X}.${field}`);

flow('the words of a post', {
  group: 'shape',
  by: 'ann',
  start: talk,
  batch: () => post('ann'),
  allowed: {
    'the 4,000th letter': says({ text: 'x'.repeat(4000) }),
    'markup, which is text': says({ text: '<img src=x onerror=alert(1)>' }),
    'with mentions': says({ mentions: ['eve', 'google:12|3.4'] }),
    'with a stance': () => post('ann', { stance: 'b' }),
    'with a stance others took': {
      start: { comments: { [A]: { by: 'eve', stance: 'b' }, [B]: { by: 'ann' } } },
      change: () => post('ann', { stance: 'b' }),
    },
  },
  refused: {
    backdated: says({ createdAt: ago(60) }),
    postdated: says({ createdAt: ago(-60) }),
    'edited at birth': says({ editedAt: now() }),
    'edited at birth, at no time': says({ editedAt: null }),
    'no text': says({ text: '' }),
    'blank text': says({ text: ' \n\t' }),
    'a text of blanks that are wide or of no width': says({ text: '\u3000\u00a0\u200b\u2060' }),
    'too long a text': says({ text: 'x'.repeat(4001) }),
    'a list for a text': says({ text: ['x'] }),
    'a map for a text': says({ text: { a: 'x' } }),
    'a number for a text': says({ text: 7 }),
    'without a text': lacks('text'),
    'without a time': lacks('createdAt'),
    'without its author': lacks('uid'),
    'a field too many': says({ evil: '<b>' }),
    'a stub at birth': all(lacks('text'), lacks('name'), lacks('uid'), says({ gone: 'deleted' })),
    'gone at birth': says({ gone: 'hidden' }),
    'six mentions': says({ mentions: ['a', 'b', 'c', 'd', 'e', 'f'] }),
    'no mentions, in a list': says({ mentions: [] }),
    'a mention that is a number': says({ mentions: [1, 2] }),
    'a mention that is a map': says({ mentions: [{ a: 1 }] }),
    'a mention that is null': says({ mentions: [null] }),
    'a mention with a comma': says({ mentions: ['a,b'] }),
    'too long a mention': says({ mentions: ['x'.repeat(129)] }),
    'an empty mention': says({ mentions: [''] }),
    'a second mention that is empty': says({ mentions: ['ann', '', 'eve'] }),
    'a second mention that is too long': says({ mentions: ['ann', 'x'.repeat(129)] }),
    'mentions that are a word': says({ mentions: 'eve' }),
    'mentions that are null': says({ mentions: null }),
    'too long a quote': says({ quote: { ...quote, exact: 'x'.repeat(301) } }),
    'an empty quote': says({ quote: { ...quote, exact: '' } }),
    'a quote with more in it': says({ quote: { ...quote, href: 'x' } }),
    'too long a suffix': says({ quote: { ...quote, suffix: 'x'.repeat(33) } }),
    'too long a prefix': says({ quote: { ...quote, prefix: 'x'.repeat(33) } }),
    'a quote that is null': says({ quote: null }),
    'a quote that is a word': says({ quote: 'abc' }),
    'a quote that is a list of three': says({ quote: ['exact', 'prefix', 'suffix'] }),
  },
});

const stance = (): ReturnType<typeof post> => post('ann', { stance: 'a' });
flow('the stance of a post', {
  group: 'arithmetic',
  by: 'ann',
  start: talk,
  batch: stance,
  refused: {
    'not on the list': () => post('ann', { stance: 'g' }),
    'of two letters': () => post('ann', { stance: 'ab' }),
    'a list': says({ stance: ['a'] }),
    null: says({ stance: null }),
    empty: says({ stance: '' }),
    'empty, not counted': all(says({ stance: '' }), drop('head.stances.a')),
    'not counted': drop('head.stances.a'),
    'counted twice': put({ 'head.stances.a': increment(2) }),
    'counted as another': all(drop('head.stances.a'), put({ 'head.stances.b': increment(1) })),
    'counted, another with it': put({ 'head.stances.b': increment(1) }),
    'counted, though there is none': all(drop(`comment.entry.stance`, `head.items.${X}.stance`)),
    'counted, the others forgotten': {
      start: { comments: { [A]: { by: 'eve', stance: 'b' }, [B]: { by: 'ann' } } },
      change: put({ 'head.stances.b': deleteField() }),
    },
  },
});

flow('the name on a post', {
  group: 'names',
  by: 'ann',
  start: { ...talk, settings: { reserved: reservedPattern(['Admin', 'Mia', 'Jos\u00e9 Weber']) } },
  batch: () => post('ann'),
  allowed: {
    'like a reserved one': says({ name: 'Adminda' }),
    'a reserved one, by a moderator': { by: 'mia', change: () => post('mia', { name: 'Mia' }) },
    'of one letter': says({ name: '\u738b' }),
    'of sixty letters': says({ name: 'x'.repeat(60) }),
    'with joined letters, as Persian writes them': says({
      name: '\u0639\u0644\u06cc\u200c\u0631\u0636\u0627',
    }),
    'with an accent that is a mark of its own': says({ name: 'Rene\u0301' }),
    'that is a picture': says({ name: '\u{1F469}\u200D\u{1F680} \u2764\uFE0F' }),
  },
  refused: {
    none: says({ name: '' }),
    'not there': lacks('name'),
    null: says({ name: null }),
    'a list': says({ name: ['ann'] }),
    'of blanks': says({ name: '  ' }),
    'of wide blanks': says({ name: '\u3000' }),
    'of nothing to be seen': says({ name: '\u200b\u200d' }),
    'of a letter that is a blank': says({ name: '\u3164' }),
    'of a mark alone': says({ name: '\u0301' }),
    'that begins with a blank': says({ name: ' ann' }),
    'that ends with a blank': says({ name: 'ann ' }),
    'of two lines': says({ name: 'a\nb' }),
    'of two lines, otherwise': says({ name: 'a\u2028b' }),
    'with a control character': says({ name: 'a\u0007b' }),
    'that ends in a control character': says({ name: 'ann\u009f' }),
    'that turns the direction': says({ name: 'a\u202egnp' }),
    'that turns it and back': says({ name: 'a\u202Bb\u202C' }),
    'that isolates a direction': says({ name: 'a\u2067b\u2069' }),
    'with a blank of no width': says({ name: 'an\u200bn' }),
    'too long': says({ name: 'x'.repeat(61) }),
    reserved: says({ name: 'admin' }),
    'reserved, dressed up': says({ name: '\u2605 A.D-M I_N' }),
    'reserved, in letters of another alphabet': says({ name: '\u0410dmin' }),
    'reserved, with digits for letters': says({ name: '4dm1n' }),
    'reserved, with two letters that look like one': says({ name: 'Adrnin' }),
    'reserved, with a mark on a letter': says({ name: '\u00e1dm\u00efn' }),
    'reserved, with a mark after a letter': says({ name: 'a\u0301dmin' }),
    'reserved, in full width': says({ name: '\uff21\uff44\uff4d\uff49\uff4e' }),
    'reserved, without its mark': says({ name: 'Jose W\u0435ber' }),
  },
});
