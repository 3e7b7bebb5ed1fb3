// Starts the compiled face, then takes away the frame that index.html painted in the meantime: once
// the face has drawn something in its place, and not before.
import init from "/ui.js";

await init({ module_or_path: "/ui_bg.wasm" });

const start = document.getElementById("start");
const drawn = () => [...document.body.children].some((child) => child !== start && child.tagName !== "NOSCRIPT");
const handOver = () => {
  if (!drawn()) return false;
  start?.remove();
  return true;
};
if (!handOver()) {
  // Called before the next frame is painted, so that the two are never seen together.
  const watching = new MutationObserver(() => {
    if (handOver()) watching.disconnect();
  });
  watching.observe(document.body, { childList: true });
}
