// What a page's load came to, once its list answers: what had come in by then, and when.
const done = arguments[arguments.length - 1];
const { listPainted, listAnswers, contentPainted } = window;
Promise.all([listPainted, listAnswers, contentPainted]).then(([list, answers, content]) => {
  const loads = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const come = loads.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= answers);
  const sum = (loads, size) => loads.reduce((sum, load) => sum + load[size], 0);
  const isProgram = ({ name }) => /\.(js|wasm)$/.test(new URL(name).pathname);
  // A page may ask twice for what it has by then; a file that never came over the line was kept from before.
  const names = new Set(come.map(({ name }) => name));
  const cached = [...names].filter((name) => sum(come.filter((load) => load.name === name), "transferSize") === 0);
  const [bytes, program] = [sum(come, "transferSize"), sum(come.filter(isProgram), "encodedBodySize")];
  // Nothing is painted before the first content is.
  done({ bytes, program, content, list: Math.max(list, content), answers, cached });
});
