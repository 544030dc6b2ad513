import { expect } from '@open-wc/testing';
import { absoluteTime } from '../../src/elements/shared/absolute-time.js';
import { relativeTime } from '../../src/elements/shared/time.js';

const NOW = Date.UTC(2026, 10, 25, 12);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ago = (past: number, locale = 'en'): string => relativeTime(NOW - past, NOW, locale);

describe('relativeTime', () => {
  it('is as coarse as it can be', () => {
    expect(ago(MINUTE)).to.equal('1 minute ago');
    expect(ago(59 * MINUTE + 59_999)).to.equal('59 minutes ago');
    expect(ago(60 * MINUTE)).to.equal('1 hour ago');
    expect(ago(DAY)).to.equal('yesterday');
    expect(ago(6 * DAY)).to.equal('6 days ago');
    expect(ago(15 * DAY)).to.equal('2 weeks ago');
    expect(ago(65 * DAY)).to.equal('2 months ago');
    expect(ago(800 * DAY)).to.equal('2 years ago');
  });

  it('is now below a minute, and for clocks that are ahead', () => {
    expect(ago(0)).to.equal('now');
    expect(ago(59_999)).to.equal('now');
    expect(ago(-DAY)).to.equal('now');
  });

  it('speaks the reader’s language', () => {
    expect(ago(2 * 60 * MINUTE, 'de')).to.equal('vor 2 Stunden');
    expect(ago(2 * 60 * MINUTE, 'en')).to.equal('2 hours ago');
  });
});

describe('absoluteTime', () => {
  it('says date and time in words', () => {
    const noon = new Date(2026, 10, 25, 12, 34).getTime();
    expect(absoluteTime(noon, 'en')).to.match(/^November 25, 2026 at 12:34\sPM$/);
    expect(absoluteTime(noon, 'de')).to.match(/^25\. November 2026 um 12:34$/);
  });
});
