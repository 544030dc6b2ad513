let t0 = 0;
beforeEach(() => { t0 = Date.now(); });
afterEach(function () { const t = this.currentTest!; fetch('http://127.0.0.1:41999/', { method: 'POST', mode: 'no-cors', body: `${t.state} ${Date.now() - t0}ms ${t.fullTitle()} ${t.err ? t.err.message.slice(0, 600) : ''}` }); });
