import { expect } from '@open-wc/testing';
import { FirestoreSite } from '../support/firestore-site.js';
import { refused, Stage } from './contract/stage.js';

describe('the meter of reports on Firestore, which tells readers nothing but that it is full', function () {
  this.timeout(60_000);
  let stage: Stage;
  beforeEach(async () => (stage = await Stage.open(() => FirestoreSite.open(), {})));
  afterEach(() => stage.close());

  it('says when newcomers may report again, and stops nobody else', async () => {
    const [id, other] = [await stage.post('ann', 'One.'), await stage.post('ann', 'Two.')];
    await stage.site.setPolicy({ meter: 1 });
    expect(await stage.write('guest', { kind: 'report', id, reason: 'spam' })).to.equal('done');
    const late = stage.write('ben', { kind: 'report', id: other, reason: 'spam' });
    const { retryAt } = await refused(late, 'meter-full');
    expect(retryAt! % 3_600_000).to.equal(0);
    expect(await stage.write('moderator', { kind: 'report', id: other, reason: 'spam' })).to.equal('done');
  });
});
