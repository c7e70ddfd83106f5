/** A host of the built site, on which one build is replaced by the next, as on any web server: the files of the old one are gone. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceWorker } from '../../build/precache.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('../../build/service-worker.js', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
/** In the name of each file of the next build, and in no name of the first. */
export const NEXT = '.next.';

export class Site {
  private root = DIST;
  private made: string | null = null;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async open(): Promise<Site> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const file = path.join(site.root, pathname === '/' ? 'index.html' : pathname);
      readFile(file).then(
        (body) =>
          response
            .writeHead(200, {
              'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
              'cache-control': 'no-store',
            })
            .end(body),
        () => response.writeHead(404).end(),
      );
    });
    const site = new Site(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return site;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** The next build: each file has another name, as a change in all of them would bring about, and another worker lists them. */
  async deployNext(): Promise<void> {
    const out = await mkdtemp(path.join(tmpdir(), 'handoff-next-'));
    this.made = out;
    await cp(DIST, out, { recursive: true, filter: (file) => !file.endsWith('.map') });
    const assets = path.join(out, 'assets');
    const names = new Set(await readdir(assets));
    const renamed = (name: string) => name.replace(/\.(\w+)$/, `${NEXT}$1`);
    const texts = [...names].filter((name) => /\.(js|css|json)$/.test(name)).map((name) => `assets/${name}`);
    for (const file of [...texts, 'index.html']) {
      const text = await readFile(path.join(out, file), 'utf8');
      const next = text.replaceAll(/[\w.-]+\.\w+/g, (word) => (names.has(word) ? renamed(word) : word));
      await writeFile(path.join(out, file), next);
    }
    for (const name of names) await rename(path.join(assets, name), path.join(assets, renamed(name)));
    await writeFile(path.join(out, 'sw.js'), serviceWorker(await readFile(TEMPLATE, 'utf8'), out));
    this.root = out;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
    if (this.made) await rm(this.made, { recursive: true });
  }
}
