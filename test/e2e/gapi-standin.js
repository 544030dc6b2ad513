// @ts-nocheck: it plays an untyped script of another company.
/**
 * Stands in for https://apis.google.com/js/api.js, which is another company's server: the few calls that Firebase Auth's
 * popup flow and the Auth emulator's relay frame make of gapi.iframes, over postMessage. Tests only: it answers any origin.
 */
(() => {
  const waiting = new Map();
  const handlers = new Map();
  let calls = 0;

  const handlerOf = (name) => (name === 'ping' ? () => true : handlers.get(name));
  addEventListener('message', async ({ data, source }) => {
    if (data?.gapi === 'answer') {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    }
    const handler = data?.gapi === 'call' ? handlerOf(data.name) : undefined;
    if (handler)
      source.postMessage({ gapi: 'answer', id: data.id, result: [await handler(data.payload)] }, '*');
  });

  /** What both ends of a frame have of each other. */
  const channel = (target) => ({
    restyle: async () => undefined,
    register: (name, handler) => void handlers.set(name, handler),
    send(name, payload, callback) {
      const id = `${location.origin} ${name} ${calls++}`;
      if (callback) waiting.set(id, callback);
      target().postMessage({ gapi: 'call', id, name, payload }, '*');
    },
    ping(callback) {
      return new Promise((resolve) => {
        this.send('ping', null, () => {
          callback?.();
          resolve();
        });
      });
    },
  });

  const context = {
    open({ where, url, attributes = {} }, opened) {
      const frame = document.createElement('iframe');
      Object.assign(frame.style, attributes.style);
      frame.src = url;
      return new Promise((resolve) => {
        frame.onload = () => resolve(opened(channel(() => frame.contentWindow)));
        where.append(frame);
      });
    },
    getParentIframe: () => channel(() => parent),
  };
  globalThis.gapi = {
    load: (_name, { callback }) => callback(),
    iframes: { getContext: () => context, CROSS_ORIGIN_IFRAMES_FILTER: {}, Iframe: class {} },
  };
  const onload = new URL(document.currentScript.src).searchParams.get('onload') ?? 'gapi_onload';
  globalThis[onload]?.();
})();
