import { expect } from '@open-wc/testing';
import { TEST_POLICY, type Harness, type Open } from './harness.js';
import { refused } from './stage.js';

/** The site's policy. */
export function settings(open: Open): void {
  describe('settings', () => {
    let site: Harness;
    beforeEach(async () => (site = await open()));
    afterEach(() => site.close());

    it('works without set-up, and says so', async () => {
      const { policy, isSetUp } = await (await site.as('stranger')).policy();
      expect(isSetUp).to.equal(false);
      expect(Object.keys(policy).sort()).to.deep.equal(Object.keys(TEST_POLICY).sort());
      expect(policy).to.include({ guests: 'open', closed: false });
    });

    it('lets the owner set the site up, and everybody read it', async () => {
      const policy = { ...TEST_POLICY, moderation: 'all', names: ['admin'], minSeconds: 5 } as const;
      await (await site.as('owner')).savePolicy(policy);
      for (const person of ['owner', 'stranger']) {
        expect(await (await site.as(person)).policy()).to.deep.equal({ policy, isSetUp: true });
      }
    });

    it('lets nobody else change it, moderators included', async () => {
      await site.setPolicy();
      const before = await (await site.as('stranger')).policy();
      for (const person of ['ann', 'guest', 'moderator']) {
        await refused((await site.as(person)).savePolicy(TEST_POLICY), 'denied');
      }
      await refused((await site.as('stranger')).savePolicy(TEST_POLICY), 'signed-out', 'denied');
      expect(await (await site.as('stranger')).policy()).to.deep.equal(before);
    });

    it('knows what its people are', async () => {
      await site.setPolicy();
      const roles = await Promise.all(
        ['owner', 'moderator', 'ann', 'guest'].map(async (person) => (await site.as(person)).session.user),
      );
      expect(roles.map((user) => user?.role)).to.deep.equal(['owner', 'moderator', undefined, undefined]);
      expect(roles.map((user) => user?.guest)).to.deep.equal([false, false, false, true]);
      expect((await site.as('stranger')).session.user).to.equal(null);
    });
  });
}
