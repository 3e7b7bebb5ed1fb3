// Waits until the face has drawn the page in the wanted language, with its style sheets.
(url, language) => new Promise((resolve, reject) => {
  const until = performance.now() + 20000;
  const look = () => {
    const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
    // While the page is being read there is neither a body nor the painted frame.
    const read = location.href === url && document.readyState === "complete";
    const drawn = read && !document.getElementById("start") && document.body.childElementCount > 0;
    if (drawn && document.documentElement.lang === language && sheets.every((link) => link.sheet)) {
      resolve(null);
    } else if (performance.now() > until) {
      reject(new Error(`not drawn within 20 seconds. ${globalThis.pictureTroubles.join("; ")}`));
    } else {
      setTimeout(look, 10);
    }
  };
  look();
})
