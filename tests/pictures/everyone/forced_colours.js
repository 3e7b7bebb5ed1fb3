// What can't be told apart while the system forces a few colours on everything: controls without an edge, states that
// only a background tells, icons of their background's colour, and a focus that can't be seen.
() => {
  const named = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 60);
    return `${element.localName}.${element.classList[0] ?? ""} "${words}"`;
  };
  if (!matchMedia("(forced-colors: active)").matches) return ["no colours are forced"];
  const root = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest("[inert]");
  const isTiny = ({ width, height }) => width <= 1 || height <= 1;
  const isClear = (colour) => colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour) || / \/ 0\)$/.test(colour);
  const behind = (element) => {
    for (let around = element; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const sides = ["Top", "Right", "Bottom", "Left"];
  const hasEdge = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const ground = behind(element.parentElement);
    return sides.some((side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) >= 1
      && !isClear(style[`border${side}Color`]) && style[`border${side}Color`] !== ground)
      || hasOutline(element, pseudo);
  };
  const hasOutline = (element, pseudo) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && !isClear(outlineColor) && outlineColor !== behind(element.parentElement);
  };
  // What draws a control: itself; and where it is a hidden box, its label and what stands beside it.
  const faces = (control) => {
    if (control.localName !== "input") return [control];
    const label = control.closest("label");
    return [control, control.nextElementSibling, label, ...(label?.children ?? [])].filter((face) => face);
  };
  // A box to tick has no children, and may be drawn within what answers to a press.
  const parts = (face) => face.localName === "input" ? [null, "::before"] : [null];
  const faults = [];
  const controls = [...root.querySelectorAll("a[href], button, input, select, summary, textarea")].filter(isSeen);

  for (const control of controls) {
    const style = getComputedStyle(control);
    const isDrawnByBrowser = control.matches("input, select, textarea") && style.appearance !== "none";
    const isPlain = control.matches("a, summary") || control.querySelector("svg, img") || style.textDecorationLine === "underline";
    if (!isDrawnByBrowser && !isPlain && !faces(control).some((face) => parts(face).some((part) => hasEdge(face, part)))) {
      faults.push(`has no edge: ${named(control)}`);
    }
  }

  // A state, and one of the same kind without it.
  const traits = (element) => [null, "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(element, pseudo);
    const kept = ["content", "width", "height", "transform", "fontWeight", "textDecorationLine", "color", "outlineStyle", "outlineWidth"];
    const border = sides.map((side) => `${style[`border${side}Style`]} ${style[`border${side}Width`]} ${style[`border${side}Color`]}`);
    // An element's own size is its words' matter.
    return [...kept.filter((name) => pseudo || !["width", "height"].includes(name)).map((name) => style[name]), ...border].join();
  }).join();
  const looks = (control) => faces(control).map((face) => traits(face) + face.querySelectorAll("svg").length + [...face.querySelectorAll("use")].map((use) => use.getAttribute("href")).join()).join();
  const state = "[aria-current]:not([aria-current=false]), [aria-selected=true], [aria-pressed=true], :checked";
  for (const chosen of [...root.querySelectorAll(state)].filter(isSeen)) {
    if (chosen.localName === "option") continue;
    if (chosen.localName === "input" && getComputedStyle(chosen).appearance !== "none") continue;
    const kind = chosen.classList[0];
    const other = [...root.querySelectorAll(kind ? `.${kind}` : chosen.localName)].find((other) => other !== chosen && !other.matches(state) && isSeen(other));
    if (other && looks(chosen) === looks(other)) faults.push(`only its background tells its state: ${named(chosen)}`);
  }

  for (const icon of root.querySelectorAll("svg")) {
    if (!isSeen(icon) || isTiny(icon.getBoundingClientRect())) continue;
    const ground = behind(icon);
    const inks = [icon, ...icon.querySelectorAll("*")].flatMap((part) => {
      const { fill, stroke } = getComputedStyle(part);
      return [fill, stroke].filter((ink) => ink !== "none" && !isClear(ink));
    });
    if (inks.every((ink) => ink === ground)) faults.push(`can't be seen: an icon of ${named(icon.parentElement)}`);
  }

  const seen = new Set();
  for (const control of controls) {
    const kind = `${control.localName} ${control.className} ${control.type ?? ""}`;
    if (seen.has(kind) || control.disabled) continue;
    seen.add(kind);
    control.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== control) continue;
    if (!faces(control).some((face) => parts(face).some((part) => hasOutline(face, part)))) faults.push(`its focus can't be seen: ${named(control)}`);
  }
  document.activeElement?.blur();
  return [...new Set(faults)];
}
