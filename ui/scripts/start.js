// Starts the compiled face, then takes away what the page painted in the meantime: once the face has drawn something
// in its place, and not before. Where it can't be started, says so.

// Where a browser may make code of no text (the website's policy asks for that), it still may of the face's own
// templates and of its worker's address. A template is of what can only be looked at: none of these elements loads,
// leads or runs anything with these attributes. A view without anything that changes may need another name here.
const TEMPLATE = new RegExp(
  "^(?:[^<]|</?(?:br|circle|code|dd|div|dl|dt|em|g|h[1-6]|hr|li|line|ol|p|path|rect|span|strong|svg|ul)" +
    '(?: (?:aria-hidden|class|cx|cy|d|fill|height|r|role|rx|ry|viewBox|width|x|x1|x2|y|y1|y2)="[^"<>]*")*>)*$',
);
window.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (TEMPLATE.test(html) ? html : null),
  createScriptURL: (url) => (url === "/service-worker.js" ? url : null),
});

// What the face asks the service first is asked while the face is still on its way; it takes each answer once, and
// asks for itself where there is none. Where nobody is signed in, or in the app, nothing more is asked.
const answers = new Map();
const ask = (path, seconds, headers) => {
  const answer = fetch(path, {
    headers: { accept: "application/json", "x-company-portal": "web", ...headers },
    mode: "same-origin",
    credentials: "same-origin",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(seconds * 1000),
  });
  answers.set(path, answer);
  // An answer that nobody takes soon is too old for whoever asks later.
  setTimeout(() => answers.delete(path), seconds * 1000);
  return answer;
};
// Every screen but the list is in the part that the face fetches later; here it is wanted at once.
const preloadLater = () =>
  document.head.append(
    Object.assign(document.createElement("link"), {
      rel: "preload",
      as: "fetch",
      crossOrigin: "anonymous",
      href: "/split_later.wasm",
    }),
  );
const askAhead = async () => {
  const path = location.pathname;
  if (path !== "/" && path !== "/devices") preloadLater();
  const { state } = await (await ask("/web/session", 10)).clone().json();
  if (state.state !== "signedIn") preloadLater();
  // Once the face has begun to ask it goes on by itself.
  else if (answers.has("/web/session") && (path === "/" || path.startsWith("/devices"))) {
    await ask("/v1.0/me/managedDevices", 30, { prefer: 'odata.include-annotations="-portal.actions"' });
  }
};
const start = document.getElementById("start");
const face = document.getElementById("face");
const failed = document.getElementById("start-failed");
// The list, where the service painted it in the language of this browser. Until the face has one the face isn't seen.
const painted = start.querySelector(`.frame__page--painted[lang="${document.documentElement.lang}"]`);
face.hidden = painted !== null;
// A press on a device waits for the face too: going there at once would fetch everything anew.
let pressed = null;
painted?.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  pressed?.removeAttribute("aria-busy");
  pressed = link;
  pressed.setAttribute("aria-busy", "true");
});
// Nor does what somebody is pressing go from under their finger.
let held = false;
const release = () => {
  held = false;
  // What comes of it comes first.
  setTimeout(handOver);
};
painted?.addEventListener("pointerdown", () => {
  held = true;
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, release, { once: true });
});
const drawn = () =>
  painted
    ? face.querySelector("main > *, .message-bar") && !face.querySelector(".skeletons")
    : face.childElementCount > 0;
// The link of the face's to where a painted one leads.
const linkOf = (link) => face.querySelector(`a[href="${CSS.escape(link?.getAttribute("href") ?? "")}"]`);
const handOver = () => {
  if (!start.isConnected) return true;
  if (held || !drawn()) return false;
  const focused = linkOf(document.activeElement);
  start.remove();
  failed.remove();
  face.hidden = false;
  focused?.focus();
  linkOf(pressed)?.click();
  return true;
};

// A list that is in the page is seen first: on a quick line fetching and compiling the face would take what drawing the
// list needs. On a slow one, where it took longer than this to get here, there is time for both.
const QUICK = 200;
const listSeen = () =>
  new Promise((seen) => {
    // A tab behind another is never drawn.
    setTimeout(seen, QUICK / 2);
    new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
  });

// The style sheets of what comes with the face, which don't hold up what is painted before it.
const dressed = () =>
  Promise.all(
    [...document.querySelectorAll('link[rel="stylesheet"][disabled]')].map(
      (sheet) =>
        new Promise((arrived) => {
          // A face without one of them is better than none.
          for (const end of ["load", "error"]) sheet.addEventListener(end, arrived, { once: true });
          sheet.disabled = false;
        }),
    ),
  );

const begin = async () => {
  if (painted && performance.now() < QUICK) await listSeen();
  if (!window.__TAURI_INTERNALS__) {
    window.askedAhead = (path) => {
      const answer = answers.get(path);
      answers.delete(path);
      return answer;
    };
    askAhead().catch(() => {});
  }
  const [code, compiled, { running }] = await Promise.all([
    fetch("/ui_bg.wasm"),
    import("/ui.js"),
    import("/scripts/running.js"),
    import("/ui_parts.js"),
    dressed(),
  ]);
  running(await compiled.default({ module_or_path: code }));
  compiled.start();
  if (handOver()) return;
  // Called before the next frame is painted, so that the two are never seen together.
  const watching = new MutationObserver(() => {
    if (handOver()) watching.disconnect();
  });
  watching.observe(face, { childList: true, subtree: true });
};
begin().catch((cause) => {
  console.error(cause);
  if (!failed.isConnected || handOver()) return;
  for (const words of failed.querySelectorAll("[lang]")) {
    words.hidden = words.lang !== document.documentElement.lang;
  }
  start.remove();
  failed.hidden = false;
});
