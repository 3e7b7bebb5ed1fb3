// What a page's load came to, once its list is painted: what had come in by then, and when.
const done = arguments[arguments.length - 1];
Promise.all([window.listPainted, window.contentPainted]).then(([list, content]) => {
  const loads = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const come = loads.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= list);
  const sum = (loads, size) => loads.reduce((sum, load) => sum + load[size], 0);
  const isProgram = ({ name }) => /\.(js|wasm)$/.test(new URL(name).pathname);
  // A page may ask twice for what it has by then; a file that never came over the line was kept from before.
  const names = new Set(come.map(({ name }) => name));
  const cached = [...names].filter((name) => sum(come.filter((load) => load.name === name), "transferSize") === 0);
  done({ bytes: sum(come, "transferSize"), program: sum(come.filter(isProgram), "encodedBodySize"), content, list, cached });
});
