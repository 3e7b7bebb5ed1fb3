// Before anything of the page runs: holds everything still, and notes what goes wrong in silence.
(() => {
  // An animation that has ended still leaves its traces in how edges are drawn.
  const still = new CSSStyleSheet();
  still.replaceSync(`*, ::before, ::after, ::backdrop {
    animation: none !important; transition: none !important; caret-color: transparent !important;
  }`);
  document.adoptedStyleSheets = [still];

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
