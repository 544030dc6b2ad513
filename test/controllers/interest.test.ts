import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { Interest } from '../../src/controllers/interest.js';
import { fakeHost } from '../support/fake-host.js';
import { until } from '../support/outbox-tabs.js';
import { StoppedTimers } from '../support/stopped-timers.js';

describe('a reader’s interest', () => {
  let timers: StoppedTimers;
  beforeEach(() => {
    timers = new StoppedTimers(20_000);
  });
  afterEach(() => {
    timers.end();
    scrollTo(0, 0);
  });

  /** An element in the page that a controller works for, and how often it has told of interest. */
  async function watched(
    margin = '0',
  ): Promise<{ host: HTMLElement; interest: Interest; told: () => number }> {
    const element = await fixture<HTMLElement>(html`<div><button>Inside</button></div>`);
    element.style.marginBlockStart = margin;
    const host: HTMLElement & ReactiveControllerHost = Object.assign(element, fakeHost());
    let told = 0;
    const interest = new Interest(host, () => told++);
    return { host, interest, told: () => told };
  }
  const focus = (host: HTMLElement): void => {
    host.querySelector('button')?.focus();
  };

  it('is there after twenty seconds in view, and is told once', async () => {
    const { host, interest, told } = await watched();
    interest.hostConnected();
    await until(() => timers.count === 1, 'a timer');
    expect(told()).to.equal(0);
    timers.goOff();
    expect(told()).to.equal(1);
    expect(timers.count).to.equal(0);
    focus(host);
    expect(told()).to.equal(1);
  });

  it('is not there while the thread is out of view, and waits anew when it comes back', async () => {
    const { host, interest, told } = await watched('5000px');
    interest.hostConnected();
    await new Promise<void>((resolve) => {
      const observer = new IntersectionObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(host);
    });
    expect(timers.count).to.equal(0);
    host.scrollIntoView();
    await until(() => timers.count === 1, 'a timer');
    scrollTo(0, 0);
    await until(() => timers.count === 0, 'no timer');
    host.scrollIntoView();
    await until(() => timers.count === 1, 'a timer');
    timers.goOff();
    expect(told()).to.equal(1);
    interest.hostDisconnected();
  });

  it('is there as soon as something inside has the focus', async () => {
    const { host, interest, told } = await watched();
    interest.hostConnected();
    focus(host);
    expect(told()).to.equal(1);
    await nextFrame();
    expect(timers.count).to.equal(0);
  });

  it('is there at once where something inside has the focus already', async () => {
    const { host, interest, told } = await watched();
    focus(host);
    interest.hostConnected();
    expect(told()).to.equal(1);
  });

  it('is not asked for any longer out of the page', async () => {
    const { host, interest, told } = await watched();
    interest.hostConnected();
    await until(() => timers.count === 1, 'a timer');
    interest.hostDisconnected();
    expect(timers.count).to.equal(0);
    focus(host);
    expect(told()).to.equal(0);
  });
});
