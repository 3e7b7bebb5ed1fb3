// What is wrong with the page whatever it should look like: sideways scrolling, text that is cut
// off or stands out of its box, things that lie over each other, columns of single letters, and what was noted on the way.
() => {
  const faults = [...globalThis.pictureTroubles];
  const named = (element) => {
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    return `${element.localName}.${element.classList[0] ?? ""} "${words}"`;
  };
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  // What is there for screen readers only is a pixel large, on purpose.
  const isTiny = (box) => box.width <= 1 || box.height <= 1;

  // What is further down is laid out only once somebody scrolls there, and is looked at already.
  const laidOut = new CSSStyleSheet();
  laidOut.replaceSync("* { content-visibility: visible !important; }");
  document.adoptedStyleSheets.push(laidOut);

  // What of an element can be seen: no more than those around it let through.
  const openings = new Map();
  const opening = (element) => {
    if (!element) return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    if (!openings.has(element)) {
      const style = getComputedStyle(element);
      const lifted = style.position === "fixed" || element.localName === "dialog";
      const around = opening(lifted ? null : element.parentElement);
      const box = element.getBoundingClientRect();
      const [across, down] = [style.overflowX !== "visible", style.overflowY !== "visible"];
      openings.set(element, {
        left: across ? Math.max(around.left, box.left) : around.left,
        right: across ? Math.min(around.right, box.right) : around.right,
        top: down ? Math.max(around.top, box.top) : around.top,
        bottom: down ? Math.min(around.bottom, box.bottom) : around.bottom,
      });
    }
    return openings.get(element);
  };
  // What is lifted off the page lies over it on purpose.
  const layers = new Map();
  const layer = (element) => {
    if (!element) return null;
    if (!layers.has(element)) {
      const { position, transform } = getComputedStyle(element);
      const lifted = ["absolute", "fixed", "sticky"].includes(position) || transform !== "none" || element.localName === "dialog";
      layers.set(element, lifted ? element : layer(element.parentElement));
    }
    return layers.get(element);
  };
  // Lines of text and controls, as far as they can be seen.
  const things = [];
  const put = (of, box) => {
    const through = opening(of.parentElement);
    const seen = {
      of,
      layer: layer(of),
      left: Math.max(box.left, through.left),
      right: Math.min(box.right, through.right),
      top: Math.max(box.top, through.top),
      bottom: Math.min(box.bottom, through.bottom),
    };
    if (seen.right - seen.left > 1 && seen.bottom - seen.top > 1) things.push(seen);
  };

  if (document.documentElement.scrollWidth > innerWidth) {
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth}`);
  }
  for (const element of document.querySelectorAll("body *")) {
    const { overflowX } = getComputedStyle(element);
    const scrolls = overflowX === "auto" || overflowX === "scroll";
    if (scrolls && element.scrollWidth > element.clientWidth + 1 && isSeen(element)) {
      faults.push(`scrolls sideways by ${element.scrollWidth - element.clientWidth} px: ${named(element)}`);
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!text.data.trim() || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (isTiny(box)) continue;
    const lines = [...range.getClientRects()];
    for (const line of lines) put(parent, line);
    const letters = text.data.trim().length;
    const rows = new Set(lines.map((line) => line.top)).size;
    // A name in a row of a table may be one long word.
    const words = rows > 4 && rows > letters / 7 && !parent.closest("tr");
    if (letters > 8 && (rows > letters / 3 || words)) {
      faults.push(`squeezed into a column of ${Math.round(box.width)} px: ${named(parent)}`);
    }
    for (let around = parent; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const frame = around.getBoundingClientRect();
      if (style.display === "contents") continue;
      if (isTiny(frame)) break;
      const sideways = Math.max(box.right - frame.right, frame.left - box.left);
      const down = Math.max(box.bottom - frame.bottom, frame.top - box.top);
      // Half a line may stand out of a box whose line height is tight without a letter being cut.
      // A row of a table has one line, and leads to where the whole text stands.
      if (style.textOverflow === "ellipsis" && around.closest("tr")) {
        break;
      }
      if (hides(style.overflowX) && sideways > 1) {
        faults.push(`cut off by ${Math.round(sideways)} px sideways: ${named(parent)}`);
      } else if (hides(style.overflowY) && down > 4) {
        faults.push(`cut off by ${Math.round(down)} px in height: ${named(parent)}`);
      } else if (style.overflowX === "visible" && style.display !== "inline" && sideways > 1) {
        faults.push(`stands out by ${Math.round(sideways)} px sideways: ${named(parent)} of ${named(around)}`);
      } else if (style.position !== "fixed" && style.overflowY === "visible") {
        continue;
      }
      break;
    }
  }

  for (const control of document.querySelectorAll("a[href], button, input, select, summary, textarea")) {
    if (!isSeen(control) || getComputedStyle(control).opacity === "0") continue;
    for (const box of control.getClientRects()) put(control, box);
  }
  things.sort((one, other) => one.top - other.top);
  things.forEach((one, at) => {
    for (const other of things.slice(at + 1)) {
      if (other.top >= one.bottom - 6) break;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      const apart = one.layer !== other.layer || one.of.contains(other.of) || other.of.contains(one.of);
      if (across > 2 && down > 6 && !apart) {
        faults.push(`lies over another by ${Math.round(across)} × ${Math.round(down)} px: ${named(one.of)} and ${named(other.of)}`);
      }
    }
  });
  document.adoptedStyleSheets.pop();
  return [...new Set(faults)];
}
