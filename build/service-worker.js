// Makes the page work without a network. Filled in by build/precache.ts; one cache for each build.
const CACHE = 'handoff-__VERSION__';
const FILES = ['__FILES__'];
/** A tab that runs the build before still asks for its parts. */
const BUILDS_KEPT = 3;

const ours = (keys) => keys.filter((key) => key.startsWith('handoff-'));

self.addEventListener('install', (event) => {
  const all = FILES.map((file) => new Request(file, { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(all)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      // In the order in which they were made.
      .then((keys) =>
        Promise.all(
          ours(keys)
            .filter((key) => key !== CACHE)
            .slice(0, 1 - BUILDS_KEPT)
            .map((key) => caches.delete(key)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

// The page asks the user first, and then says so.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const wanted = request.mode === 'navigate' ? new URL('index.html', self.registration.scope).href : request;
  // `Vary: Origin`, which some servers send, would make module scripts a miss.
  const how = { ignoreSearch: true, ignoreVary: true };
  const hit = await (await caches.open(CACHE)).match(wanted, how);
  return hit ?? (await caches.match(wanted, how)) ?? fetch(request);
}
