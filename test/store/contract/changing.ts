import { expect } from '@open-wc/testing';
import type { Open } from './harness.js';
import { PLACES, Supply, type Place } from './places.js';
import { comment, MISSING, refused } from './stage.js';

/** Edit, delete, hide, restore and answer, in the head and on archived pages alike. */
export function changing(open: Open): void {
  for (const place of PLACES) {
    describe(`changing a comment: ${place}`, () => {
      let supply: Supply;
      before(async () => (supply = await Supply.open(open, place)));
      after(() => supply.stage.close());
      finding(() => supply, place);
      editing(() => supply);
      deleting(() => supply);
      hiding(() => supply);
      answering(() => supply);
    });
  }
}

function finding(supply: () => Supply, place: Place): void {
  it('finds the page', async () => {
    const store = await supply().stage.as('stranger');
    const page = await store.find(supply().stage.thread.id, supply().take());
    expect(page).to.equal(place === 'archived' ? 0 : null);
  });
}

function editing(supply: () => Supply): void {
  it('lets its author edit: the text and the time of the edit change, nothing else', async () => {
    const { stage } = supply();
    const id = supply().take();
    const old = await stage.entry(id);
    expect(await stage.write('ann', { kind: 'edit', id, text: 'Better said.' })).to.equal('done');
    const { editedAt, ...entry } = await stage.entry(id);
    expect(entry).to.deep.equal({ ...old, text: 'Better said.' });
    expect(editedAt).to.be.at.least(old.createdAt);
  });

  it('lets nobody else edit, moderators included', async () => {
    const { stage } = supply();
    const id = supply().take();
    const old = await stage.entry(id);
    for (const person of ['ben', 'guest', 'moderator', 'owner']) {
      await refused(stage.write(person, { kind: 'edit', id, text: 'Not mine.' }), 'denied');
    }
    await refused(stage.write('stranger', { kind: 'edit', id, text: 'Nobody’s.' }), 'signed-out');
    expect(await stage.entry(id)).to.deep.equal(old);
  });

  it('refuses an edit into words that are none', async () => {
    const id = supply().take();
    for (const text of ['', ' \n', 'x'.repeat(4001)]) {
      await refused(supply().stage.write('ann', { kind: 'edit', id, text }), 'denied');
    }
  });
}

function deleting(supply: () => Supply): void {
  it('leaves a stub of what its author deletes, and the words nowhere', async () => {
    const { stage } = supply();
    const id = supply().take();
    const { count } = await stage.head();
    const { createdAt, text } = await stage.entry(id);
    expect(await stage.write('ann', { kind: 'delete', id })).to.equal('done');
    expect(await stage.stub(id)).to.deep.equal({ createdAt, gone: 'deleted' });
    const head = await stage.head();
    expect(head.count).to.equal(count - 1);
    const everything = [
      head,
      ...(await Promise.all(Array.from({ length: head.pages }, (_, n) => stage.page(n)))),
    ];
    const words = everything
      .flatMap((page) => Object.values(page.items))
      .map((item) => ('text' in item ? item.text : ''));
    expect(words).not.to.include(text);
  });

  it('lets nobody else delete', async () => {
    const { stage } = supply();
    const id = supply().take();
    for (const person of ['ben', 'moderator', 'owner']) {
      await refused(stage.write(person, { kind: 'delete', id }), 'denied');
    }
    expect(await stage.entry(id)).to.include({ uid: await stage.uid('ann') });
  });

  it('refuses what comes after a delete', async () => {
    const { stage } = supply();
    const id = supply().take();
    await stage.write('ann', { kind: 'delete', id });
    const { count } = await stage.head();
    await refused(stage.write('ann', { kind: 'delete', id }), ...MISSING);
    await refused(stage.write('ann', { kind: 'edit', id, text: 'Back.' }), ...MISSING);
    await refused(stage.write('moderator', { kind: 'hide', id }), ...MISSING);
    await refused(stage.write('moderator', { kind: 'restore', id }), ...MISSING);
    await refused(stage.write('ben', { kind: 'like', id, on: true }), ...MISSING);
    await refused(stage.write('ben', comment('ben', 'To whom?', { parent: id })), ...MISSING);
    expect((await stage.head()).count).to.equal(count);
    expect((await stage.stub(id)).gone).to.equal('deleted');
  });
}

function hiding(supply: () => Supply): void {
  for (const person of ['moderator', 'owner']) {
    it(`lets the ${person} hide and restore exactly what was there`, async () => {
      const { stage } = supply();
      const id = supply().take();
      await stage.write('ann', { kind: 'edit', id, text: 'Edited before it is hidden.' });
      const old = await stage.entry(id);
      const { count } = await stage.head();
      expect(await stage.write(person, { kind: 'hide', id })).to.equal('done');
      expect(await stage.stub(id)).to.deep.equal({ createdAt: old.createdAt, gone: 'hidden' });
      expect((await stage.head()).count).to.equal(count - 1);
      expect(await stage.write(person, { kind: 'restore', id })).to.equal('done');
      expect(await stage.entry(id)).to.deep.equal(old);
      expect((await stage.head()).count).to.equal(count);
    });
  }

  it('lets no reader hide or restore', async () => {
    const { stage } = supply();
    const id = supply().take();
    for (const person of ['ann', 'ben', 'guest']) {
      await refused(stage.write(person, { kind: 'hide', id }), 'denied');
    }
    await stage.write('moderator', { kind: 'hide', id });
    for (const person of ['ann', 'ben', 'guest']) {
      await refused(stage.write(person, { kind: 'restore', id }), 'denied');
    }
    expect((await stage.stub(id)).gone).to.equal('hidden');
  });

  it('refuses words to what is hidden, and hiding it again', async () => {
    const { stage } = supply();
    const id = supply().take();
    await stage.write('moderator', { kind: 'hide', id });
    await refused(stage.write('moderator', { kind: 'hide', id }), ...MISSING);
    await refused(stage.write('ann', { kind: 'edit', id, text: 'Here.' }), ...MISSING);
    await refused(stage.write('ben', comment('ben', 'To whom?', { parent: id })), ...MISSING);
    await refused(stage.write('ben', { kind: 'like', id, on: true }), ...MISSING);
  });

  it('lets its author delete what is hidden, for good', async () => {
    const { stage } = supply();
    const id = supply().take();
    await stage.write('moderator', { kind: 'hide', id });
    const { count } = await stage.head();
    expect(await stage.write('ann', { kind: 'delete', id })).to.equal('done');
    expect((await stage.stub(id)).gone).to.equal('deleted');
    expect((await stage.head()).count).to.equal(count);
    await refused(stage.write('moderator', { kind: 'restore', id }), ...MISSING);
  });
}

function answering(supply: () => Supply): void {
  it('takes an answer, which keeps its parent when that goes', async () => {
    const { stage } = supply();
    const parent = supply().take();
    const reply = await stage.post('ben', 'An answer.', { parent });
    await stage.write('ann', { kind: 'delete', id: parent });
    expect((await stage.entry(reply)).parent).to.equal(parent);
    expect((await stage.stub(parent)).gone).to.equal('deleted');
    await stage.write('ben', { kind: 'delete', id: reply });
    expect((await stage.stub(reply)).parent).to.equal(parent);
  });
}
