import { expect } from '@open-wc/testing';
import { Connection } from '../../src/controllers/connection.js';
import { fakeHost } from '../support/fake-host.js';
import { online } from '../support/online.js';

describe('the connection', () => {
  afterEach(() => {
    online(true);
  });

  it('renders its host when the connection goes and comes back, while it is in the page', () => {
    const host = fakeHost();
    const connection = new Connection(host);
    online(false);
    expect(host.updates).to.equal(0);
    expect(connection.online).to.equal(false);
    connection.hostConnected();
    online(true);
    expect(connection.online).to.equal(true);
    online(false);
    expect(host.updates).to.equal(2);
    connection.hostDisconnected();
    online(true);
    online(false);
    expect(host.updates).to.equal(2);
  });
});
