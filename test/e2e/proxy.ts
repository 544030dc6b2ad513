import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Stands between browsers and Firestore, and can be told to fail as networks do. */
export class Proxy {
  /** `open`: carries both ways. `mute`: carries what browsers send and drops every answer. `down`: takes no connection. */
  mode: 'open' | 'mute' | 'down' = 'open';
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(target: string) {
    const [host = '', port = ''] = target.split(':');
    this.#server = createServer((inside) => {
      if (this.mode === 'down') {
        inside.destroy();
        return;
      }
      const outside = connect(Number(port), host);
      for (const socket of [inside, outside]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.#sockets.delete(socket);
          inside.destroy();
          outside.destroy();
        });
      }
      inside.on('data', (data) => outside.write(data));
      outside.on('data', (data) => {
        if (this.mode === 'open') inside.write(data);
      });
    });
  }

  static async to(target: string): Promise<Proxy> {
    const proxy = new Proxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get address(): string {
    const address = this.#server.address();
    return `127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  }

  /** Takes no connection any more, and cuts those there are. */
  goDown(): void {
    this.mode = 'down';
    this.cut();
  }

  /** Cuts every connection; new ones are taken as the mode says. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
