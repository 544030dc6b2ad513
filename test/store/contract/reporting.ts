import { expect } from '@open-wc/testing';
import type { Policy } from '../../../src/model/site.js';
import type { Open } from './harness.js';
import { MISSING, refused, Stage } from './stage.js';

/** Readers' reports, and what moderators make of them. */
export function reporting(open: Open): void {
  describe('reporting', () => {
    let stage: Stage;
    const begin = async (policy: Partial<Policy> = {}) => (stage = await Stage.open(open, policy));
    afterEach(() => stage.close());

    it('takes a report with a reason from anybody who signed in, once', async () => {
      await begin();
      const id = await stage.post('ann', 'Buy now.');
      for (const person of ['ben', 'guest', 'moderator', 'ben']) {
        expect(await stage.write(person, { kind: 'report', id, reason: 'spam' }), person).to.equal('done');
      }
      await refused(stage.write('stranger', { kind: 'report', id, reason: 'abuse' }), 'signed-out', 'denied');
    });

    it('changes nothing that others see', async () => {
      await begin();
      const id = await stage.post('ann', 'Buy now.');
      const before = await stage.head('ann');
      await stage.write('ben', { kind: 'report', id, reason: 'abuse' });
      expect(await stage.head('ann')).to.deep.equal(before);
    });

    it('takes none of what is not there for readers, nor on a closed site, nor from the banned', async () => {
      await begin();
      const [id, hidden] = [await stage.post('ann', 'One.'), await stage.post('ann', 'Two.')];
      await stage.write('moderator', { kind: 'hide', id: hidden });
      await refused(stage.write('ben', { kind: 'report', id: hidden, reason: 'other' }), ...MISSING);
      await stage.ban('ben', Date.now() + 60_000);
      await refused(stage.write('ben', { kind: 'report', id, reason: 'other' }), 'banned');
      await stage.site.setPolicy({ closed: true });
      await refused(stage.write('cat', { kind: 'report', id, reason: 'other' }), 'closed');
    });

    it('lets moderators settle reports, also where there are none, and nobody else', async () => {
      await begin();
      const id = await stage.post('ann', 'Buy now.');
      expect(await stage.write('moderator', { kind: 'dismiss', id })).to.equal('done');
      for (const person of ['ben', 'cat']) await stage.write(person, { kind: 'report', id, reason: 'spam' });
      await refused(stage.write('ann', { kind: 'dismiss', id }), 'denied');
      expect(await stage.write('owner', { kind: 'dismiss', id, why: 'It is a joke.' })).to.equal('done');
      await stage.write('ben', { kind: 'report', id, reason: 'other' });
    });
  });
}
