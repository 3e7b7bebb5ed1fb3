// What can be pressed and is smaller than `least` in one direction: as far as a press around its middle still reaches
// it. Links within a sentence are as high as its lines (WCAG 2.2, 2.5.8).
(least) => {
  const named = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 60);
    return `${element.localName}.${element.classList[0] ?? ""} "${words}"`;
  };
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  const root = modal ?? document.body;
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  const isInSentence = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.parentElement.textContent.trim();
    return around.length > element.textContent.trim().length;
  };
  // What is pressed is a control, the label around it, or the row that passes the press on to its link.
  const pressed = (element) => element.closest("label") ?? (element.matches(".table__link") ? element.closest("tr") : element);
  const faults = [];
  for (const control of root.querySelectorAll("a[href], button, input, select, summary, textarea")) {
    const target = pressed(control);
    if (!isSeen(target) || isInSentence(control)) continue;
    target.scrollIntoView({ block: "center", inline: "center" });
    const box = target.getBoundingClientRect();
    // What screen readers alone find, and what slides in once the keyboard is on it, is pressed by nobody.
    if (box.width <= 1 || box.height <= 1 || box.bottom <= 0) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const reaches = (across, down) => {
      const hit = document.elementFromPoint(x + across, y + down);
      return hit !== null && (target.contains(hit) || hit.contains(target) && hit.localName === "label" || hit.closest("label")?.control === control);
    };
    const half = least / 2 - 1;
    const wide = box.width >= least || (reaches(-half, 0) && reaches(half, 0));
    const high = box.height >= least || (reaches(0, -half) && reaches(0, half));
    if (!wide || !high) {
      faults.push(`smaller than ${least} px: ${Math.round(box.width)} × ${Math.round(box.height)} px: ${named(control)}`);
    }
  }
  scrollTo(0, 0);
  return [...new Set(faults)];
}
