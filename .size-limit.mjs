import { readFileSync } from 'node:fs';

/** What a browser fetches before anything shows: whatever index.html names. Chunk names change, their sum counts. */
const page = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
const named = (ending) =>
  [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)]
    .map(([, file]) => `dist/${file}`)
    .filter((file) => file.endsWith(ending));

export default [
  { name: 'first load, scripts', path: named('.js'), limit: '200 kB', gzip: true },
  { name: 'first load, style', path: named('.css'), limit: '16 kB', gzip: true },
  {
    name: 'engine and design checks',
    path: 'dist/assets/{engine.worker,engine-work,simulate}-*.js',
    limit: '140 kB',
    gzip: true,
  },
];
