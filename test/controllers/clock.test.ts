import { expect } from '@open-wc/testing';
import { Clock } from '../../src/controllers/clock.js';
import { fakeHost } from '../support/fake-host.js';
import { StoppedTimers } from '../support/stopped-timers.js';

describe('the clock', () => {
  let timers: StoppedTimers;
  beforeEach(() => {
    timers = new StoppedTimers(60_000);
  });
  afterEach(() => {
    timers.end();
  });

  it('renders all of its hosts each minute, with one timer, as long as they are in the page', () => {
    const [one, two] = [fakeHost(), fakeHost()];
    const clocks = [new Clock(one), new Clock(two)];
    expect(timers.count).to.equal(0);
    for (const clock of clocks) clock.hostConnected();
    expect(timers.count).to.equal(1);
    expect([one.updates, two.updates]).to.deep.equal([0, 0]);
    timers.goOff();
    timers.goOff();
    expect([one.updates, two.updates]).to.deep.equal([2, 2]);
    clocks[0]!.hostDisconnected();
    timers.goOff();
    expect([one.updates, two.updates]).to.deep.equal([2, 3]);
    clocks[1]!.hostDisconnected();
    expect(timers.count).to.equal(0);
    clocks[0]!.hostConnected();
    timers.goOff();
    expect([one.updates, two.updates]).to.deep.equal([3, 3]);
    clocks[0]!.hostDisconnected();
  });
});
