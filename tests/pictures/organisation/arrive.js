// Waits until the portal has drawn what it was asked for: nothing is still to come, and nothing changes any more.
() => new Promise((resolve, reject) => {
  const until = performance.now() + 20000;
  let before = "";
  let since = performance.now();
  const look = () => {
    const waits = document.getElementById("start") || document.querySelector(".skeleton, [aria-busy=true]");
    const drawn = document.readyState === "complete" && document.body.childElementCount > 0 && !waits;
    const fetched = performance.getEntriesByType("resource").length;
    const now = drawn ? `${document.body.innerHTML.length} ${fetched}` : "";
    if (!drawn || now !== before) {
      before = now;
      since = performance.now();
    } else if (performance.now() - since > 250) {
      return resolve(null);
    }
    if (performance.now() > until) {
      return reject(new Error(`not drawn within 20 seconds. ${(globalThis.pictureTroubles ?? []).join("; ")}`));
    }
    return setTimeout(look, 20);
  };
  look();
})
