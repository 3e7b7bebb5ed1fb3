// Starts the compiled face, then takes away the frame that index.html painted in the meantime: once
// the face has drawn something in its place, and not before. Where it can't be started, says so.

// Where a browser may make code of no text (the website's policy asks for that), it still may of the face's own
// templates, which hold neither scripts nor handlers, and of its worker's address.
window.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (/<(script|iframe|object|embed)|\son\w+\s*=|javascript:/i.test(html) ? null : html),
  createScriptURL: (url) => (url === "/service-worker.js" ? url : null),
});

const start = document.getElementById("start");
const failed = document.getElementById("start-failed");
const drawn = () =>
  [...document.body.children].some((child) => child !== start && child !== failed && child.tagName !== "NOSCRIPT");
const handOver = () => {
  if (!drawn()) return false;
  start?.remove();
  failed?.remove();
  return true;
};

import("/ui.js")
  .then(({ default: init }) => init({ module_or_path: "/ui_bg.wasm" }))
  .then(() => {
    if (handOver()) return;
    // Called before the next frame is painted, so that the two are never seen together.
    const watching = new MutationObserver(() => {
      if (handOver()) watching.disconnect();
    });
    watching.observe(document.body, { childList: true });
  })
  .catch((cause) => {
    console.error(cause);
    if (!failed || drawn()) return;
    for (const words of failed.querySelectorAll("[lang]")) {
      words.hidden = words.lang !== document.documentElement.lang;
    }
    start?.remove();
    failed.hidden = false;
  });
