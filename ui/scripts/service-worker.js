// Keeps a copy of the face's own files, so that a browser can open it while the service can't be reached. It
// keeps nothing that anybody signed in for: only the page that is the same for everybody, and what it is built of.
const COPIES = "face";
// A release has about half as many files; of older ones the oldest go.
const MOST = 200;
const PAGE = "/";
// What the service answers for one person. Only a file of the face is ever kept, and none of them lies there.
const ANSWERS = /^\/(web|v1\.0|beta|portal|channel|\.well-known)(\/|$)/;
const FILE = /\.(css|js|json|png|svg|wasm|webmanifest|woff2)$/;
// What the compiled face asks for by name.
const ASKED_FOR = ["/images/icons.svg", "/licences.json"];
// Where one file names another.
const NAMED = /["'(]([\w./-]+\.(?:css|js|json|png|svg|wasm|webmanifest|woff2))["')]/g;

const isOurs = (url) => url.origin === self.location.origin && !ANSWERS.test(url.pathname);
const isPage = (response) => (response.headers.get("content-type") ?? "").startsWith("text/html");
const isWhole = (name, response) =>
  response.ok && response.type === "basic" && !response.redirected && isPage(response) === (name === PAGE);

const keep = async (name, response) => {
  const copies = await caches.open(COPIES);
  await copies.put(name, response);
  const names = await copies.keys();
  await Promise.all(names.slice(0, Math.max(0, names.length - MOST)).map((oldest) => copies.delete(oldest)));
};

// The page has been loaded before this worker stood beside it: follows the names from file to file.
const keepAll = async () => {
  const names = new Set([PAGE, ...ASKED_FOR]);
  for (const name of names) {
    const response = await fetch(name);
    if (!isWhole(name, response)) continue;
    await keep(name, response.clone());
    if (name !== PAGE && !/\.(css|js|webmanifest)$/.test(name)) continue;
    for (const [, found] of (await response.text()).matchAll(NAMED)) {
      const url = new URL(found, new URL(name, self.location.origin));
      if (isOurs(url)) names.add(url.pathname);
    }
  }
};

// What the service wrote for one person is for them alone: the copy is of what everybody gets.
const forEverybody = (name, response) =>
  (response.headers.get("vary") ?? "").includes("cookie") ? fetch(name) : response.clone();

const keepOf = async (name, response) => {
  const copy = await forEverybody(name, response);
  if (isWhole(name, copy)) await keep(name, copy);
};

const answer = async (event, name) => {
  try {
    const response = await fetch(event.request);
    if (isWhole(name, response)) event.waitUntil(keepOf(name, response));
    return response;
  } catch (cause) {
    const copy = await caches.match(name);
    if (copy) return copy;
    throw cause;
  }
};

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = new URL(url);
  if (method !== "GET" || !isOurs(address)) return;
  // Every address of the face is answered with the one page.
  if (mode === "navigate") event.respondWith(answer(event, PAGE));
  else if (FILE.test(address.pathname)) event.respondWith(answer(event, address.pathname));
});
