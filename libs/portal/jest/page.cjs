const { JSDOM, VirtualConsole } = require('jsdom');

/** A window of jsdom, and what listens at it. */
function openPage() {
  const virtualConsole = new VirtualConsole();
  virtualConsole.sendTo(console, { omitJSDOMErrors: true });
  // What jsdom can't do (draw on a canvas, go elsewhere) is no news, and what was thrown fails its test.
  virtualConsole.on('jsdomError', ({ type, detail, message }) => type === 'not implemented' || detail || console.error(message));
  const { window } = new JSDOM('<!DOCTYPE html>', { pretendToBeVisual: true, url: 'http://localhost/', virtualConsole });
  // What goes wrong in a listener fails the test in which it did.
  window.addEventListener('error', ({ error }) => error && process.emit('uncaughtException', error));
  return { window, heard: listenersOf(window) };
}

/** Who listens at what outlives a spec: filled as listeners come. */
function listenersOf({ EventTarget, document }) {
  const heard = [];
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...given) {
    // a window's own functions may be called without it
    if (this === undefined || this === document || this === document.defaultView || this === document.documentElement)
      heard.push([this ?? document.defaultView, given]);
    return add.apply(this, given);
  };
  return heard;
}

/** Node has them too, and a page takes its own only. */
const THE_PAGES = new Set(
  ['AbortController', 'AbortSignal', 'Blob', 'CustomEvent', 'Event', 'EventTarget', 'File', 'FormData', 'MessageEvent', 'navigator'].concat(
    ['CloseEvent', 'ErrorEvent', 'Storage', 'localStorage', 'sessionStorage', 'WebSocket'],
  ),
);
const isClass = (value) => /^[A-Z]/.test(value.name) && value.prototype !== undefined;

/** Makes the names of a window those of the global object, which is the window of the specs; answers how to take them away. */
function enter({ window }) {
  const before = new Map();
  const put = (name, descriptor) => {
    before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { configurable: true, enumerable: true, ...descriptor });
  };
  for (const name of ['window', 'self', 'top', 'parent']) put(name, { value: globalThis, writable: true });
  for (const name of Object.getOwnPropertyNames(window)) {
    if (before.has(name) || (name in globalThis && !THE_PAGES.has(name))) continue;
    const value = window[name];
    if (typeof value === 'function') put(name, { value: isClass(value) ? value : value.bind(window), writable: true });
    else put(name, { get: () => window[name], set: (other) => Object.defineProperty(globalThis, name, { value: other, writable: true }) });
  }
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
    put(name, { value: window[name].bind(window), writable: true });
  return () => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
  };
}

/** The page as the next spec finds it: empty, at the root, with nothing remembered, and nobody who listens. */
function sweep({ window, heard }) {
  const { document } = window;
  for (const [target, given] of heard.splice(0)) target.removeEventListener(...given);
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  for (const cookie of document.cookie.split('; ')) document.cookie = `${cookie.split('=')[0]}=; Max-Age=0; Path=/`;
  window.localStorage.clear();
  window.sessionStorage.clear();
  window.history.replaceState(null, '', '/');
}

module.exports = { openPage, enter, sweep };
