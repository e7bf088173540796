// Serves the kiosk without a network. FILES and VERSION are written by the build: every file of this
// version with its SHA-256, and the hash of that list.
"use strict";
const VERSION = "@VERSION@";
const FILES = { /*@FILES@*/ };
const PREFIX = "kiosk-";
const NAME = PREFIX + VERSION;
const at = (path) => new URL(path, self.registration.scope).href;

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One file, straight from the server, only if it is what the list says. */
async function fetched(path) {
  // Some hosts send index.html on to the folder it stands for.
  const response = await fetch(at(path === "index.html" ? "./" : path), { cache: "reload", credentials: "omit" });
  if (!response.ok || response.redirected) throw new Error(path + ": " + response.status);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== FILES[path]) throw new Error(path + ": altered");
  return new Response(bytes, { headers: { "content-type": response.headers.get("content-type") || "" } });
}

async function fill() {
  // A try that was cut off leaves nothing behind.
  await caches.delete(NAME);
  const cache = await caches.open(NAME);
  try {
    for (const path of Object.keys(FILES)) await cache.put(at(path), await fetched(path));
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill()));

// No skipWaiting on install: a version comes in only when the page says that nobody is there.
self.addEventListener("message", (event) => {
  if (event.data === "swap") self.skipWaiting();
  if (event.data === "served") event.waitUntil(tidy());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** Drops older versions, once this one has served a page. */
async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  const cache = await caches.open(NAME);
  const page = request.mode === "navigate" || url.href === at("./");
  const kept = await cache.match(page ? at("index.html") : url.origin + url.pathname);
  return kept || fetch(request);
}
