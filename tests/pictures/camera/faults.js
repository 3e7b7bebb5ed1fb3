// What is wrong with the page whatever it should look like: sideways scrolling, text that is cut
// off, and what was noted on the way.
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
    for (let around = parent; around && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around);
      const frame = around.getBoundingClientRect();
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
      } else if (style.position !== "fixed" && style.overflowY === "visible") {
        continue;
      }
      break;
    }
  }
  return [...new Set(faults)];
}
