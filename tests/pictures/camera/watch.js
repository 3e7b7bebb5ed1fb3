// Before anything of the page runs: notes what goes wrong in silence.
(() => {
  const troubles = [];
  globalThis.pictureTroubles = troubles;
  const tell = console.error;
  console.error = (...words) => {
    troubles.push(`console: ${words.map(String).join(" ")}`);
    tell.apply(console, words);
  };
  addEventListener("error", (event) => {
    const source = event.target?.src ?? event.target?.href;
    troubles.push(source ? `not loaded: ${source}` : `error: ${event.message}`);
  }, true);
  addEventListener("unhandledrejection", (event) => troubles.push(`unhandled: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    troubles.push(`${event.violatedDirective} forbids ${event.blockedURI} ${event.sourceFile ?? ""}`));
})();
