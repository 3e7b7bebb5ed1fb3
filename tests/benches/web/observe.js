// Runs before anything of a page does. The second frame after the first device's card exists begins when the frame
// with the card has been painted.
window.listPainted = new Promise((painted) => {
  const watching = new MutationObserver(() => {
    if (!document.querySelector(".device-card")) return;
    watching.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now())));
  });
  watching.observe(document, { attributeFilter: ["class"], childList: true, subtree: true });
});
window.contentPainted = new Promise((painted) => {
  new PerformanceObserver((paints) => {
    const first = paints.getEntriesByName("first-contentful-paint")[0];
    if (first) painted(first.startTime);
  }).observe({ type: "paint", buffered: true });
});
