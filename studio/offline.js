// The studio's service worker: with no network, the studio and what it hands over come from what was fetched with it. With
// one, everything is asked for as ever, so that nobody works with an old release.
// @ts-check

/** `cargo xtask dist` puts a sum of all files in the place of these words: a new release is a new cache. */
const CACHE = "hontou-studio-%release%";
const OURS = /^hontou-studio-/;
const LIST = "files.json";
const STUDIO = ["index.html", "start.js", "hontou-studio_bg.wasm", "studio.css", "worker.js", "hontou-checker_bg.wasm", "hontou-printer_bg.wasm", LIST];
/** What is kept once somebody wanted it. Without it the studio does with less. */
const LATER = ["editor.js"];

const worker = /** @type {any} */ (self);

async function keepAll() {
  const cache = await caches.open(CACHE);
  const files = await (await fetch(LIST, { cache: "no-cache" })).json();
  const all = [...STUDIO, ...files.map((/** @type {{ from: string }} */ { from }) => from)];
  await cache.addAll(all.map((file) => new Request(new URL(file, location.href), { cache: "no-cache" })));
  await worker.skipWaiting();
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => OURS.test(name) && name !== CACHE).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  try {
    const response = await fetch(request);
    if (response.ok && LATER.some((file) => request.url === new URL(file, location.href).href)) {
      const cache = await caches.open(CACHE);
      await cache.put(request, response.clone()).catch(() => {});
    }
    return response;
  } catch (error) {
    const url = new URL(request.url);
    url.search = "";
    if (url.href === new URL(".", location.href).href) url.pathname += "index.html";
    const kept = await caches.match(url.href, { ignoreVary: true });
    if (!kept) throw error;
    return kept;
  }
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(dropOthers()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(location.origin)) event.respondWith(answer(request));
});
