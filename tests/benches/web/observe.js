// Runs before anything of a page does. The second frame after something is so begins when the frame in which it is
// has been painted.
const after = (isSo) =>
  new Promise((painted) => {
    const watching = new MutationObserver(() => {
      if (!isSo(document.querySelector(".device-card"))) return;
      watching.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now())));
    });
    watching.observe(document, { attributeFilter: ["class", "hidden"], childList: true, subtree: true });
  });
window.listPainted = after((card) => card?.checkVisibility());
// What the website's service painted goes once the face is there.
window.listAnswers = after((card) => card?.checkVisibility() && !document.getElementById("start"));
window.contentPainted = new Promise((painted) => {
  new PerformanceObserver((paints) => {
    const first = paints.getEntriesByName("first-contentful-paint")[0];
    if (first) painted(first.startTime);
  }).observe({ type: "paint", buffered: true });
});
