/**
 * Opens /try without a connection. It keeps one copy of that page with the files it loaded, and answers with it only where
 * the server does not. It sees addresses of files, never a word of what is written. It is registered twice: for the page,
 * and for the folder of files, which a browser asks for the scripts of the page's own workers.
 */
const COPY = "starboard-try";
const PAGE = "/try";
const FILES = "/_next/static/";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname === PAGE) event.respondWith(openPage(request));
  else if (pathname.startsWith(FILES)) event.respondWith(openFile(request));
});

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data?.type !== "keep" || !port) return;
  const files = event.data.files.filter((file) => file.startsWith(FILES));
  const done = keepCopy(files).then(
    () => port.postMessage({ isKept: true }),
    () => port.postMessage({ isKept: false }),
  );
  event.waitUntil(done);
});

/** The page brings its own policy and nonce, which fit each other: the copy is kept with its headers. */
async function openPage(request) {
  const answer = await fetch(request).catch(() => null);
  if (answer && answer.status < 500) return answer;
  return (await (await caches.open(COPY)).match(PAGE)) ?? answer ?? Response.error();
}

/**
 * A file's name holds its content's hash: what is kept under it is what the server would send. The answer is made anew,
 * so that it bears the address that was asked for: behind its # a worker's script finds what it is to load.
 */
async function openFile(request) {
  const kept = await (await caches.open(COPY)).match(request.url);
  return kept ? new Response(kept.body, kept) : fetch(request);
}

/** Files first, then the page that needs them, then away with what it no longer needs. */
async function keepCopy(files) {
  const copy = await caches.open(COPY);
  const page = await fetch(PAGE);
  if (!page.ok) throw new Error(`The page answered ${page.status}.`);
  const named = (await page.clone().text()).match(/\/_next\/static\/[\w./~@%-]+?\.(?:js|css|woff2)/g) ?? [];
  const wanted = new Set([...files, ...named].map((file) => new URL(file, self.location.origin).href));
  const kept = new Set((await copy.keys()).map(({ url }) => url));
  await copy.addAll([...wanted].filter((url) => !kept.has(url)));
  await copy.put(PAGE, page);
  const pageUrl = new URL(PAGE, self.location.origin).href;
  for (const url of kept) if (url !== pageUrl && !wanted.has(url)) await copy.delete(url);
}
