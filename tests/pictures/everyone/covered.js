// What the keyboard comes to and cannot be seen at all then, because something lies over it (WCAG 2.2, 2.4.11).
() => {
  const named = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 60);
    return `${element.localName}.${element.classList[0] ?? ""} "${words}"`;
  };
  const root = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
  const faults = [];
  // What has the focus already isn't scrolled to.
  document.activeElement?.blur();
  for (const control of root.querySelectorAll("a[href], button, input, select, summary, textarea")) {
    if (control.disabled || control.closest("[inert]") || !control.checkVisibility({ visibilityProperty: true })) continue;
    control.focus();
    if (document.activeElement !== control) continue;
    // A box that is drawn by another one stands below that.
    const shown = control.closest("label") ?? control;
    const box = shown.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    const isSeen = right > left && bottom > top && parts.some((across) => parts.some((down) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit !== null && (shown.contains(hit) || hit.contains(shown));
    }));
    if (!isSeen) {
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      faults.push(`can't be seen when it has the focus: ${named(control)}${over ? `, below ${named(over)}` : ""}`);
    }
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return [...new Set(faults)];
}
