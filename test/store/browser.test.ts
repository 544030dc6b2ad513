import { blockDatabases } from './browser/blocked.js';
import { BrowserSite } from './browser/site.js';
import { contract } from './contract.js';

contract('browser', () => Promise.resolve(new BrowserSite()));

describe('where storage is blocked', () => {
  let allow: () => void;
  before(() => (allow = blockDatabases()));
  after(() => {
    allow();
  });

  contract('browser', () => Promise.resolve(new BrowserSite()));
});
