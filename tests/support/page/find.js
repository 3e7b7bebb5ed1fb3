// Finds what a person would: a visible thing of a role by its name, not behind an open dialog.
// Arguments: the role; the name. A thing that is called just that goes before one that begins with it.
const [role, name] = arguments;
const selectors = {
  button: "button, [role=button], summary, input[type=submit]",
  field: "input:not([type=hidden]), select, textarea",
  link: "a[href]",
  radio: "input[type=radio], [role=radio]",
};
const clean = (text) => (text ?? "").replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
// What stands in an element for those who can't see what is only decoration.
const words = (element) => {
  if (!element.querySelector("[aria-hidden=true]")) return element.innerText;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement.closest("[aria-hidden=true]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode.data);
  return found.join(" ");
};
const named = (element) => {
  const label = element.getAttribute("aria-label");
  if (label) return clean(label);
  if (element.labels?.length) return clean(words(element.labels[0]));
  return clean(words(element) || element.value);
};
const dialog = [...document.querySelectorAll("dialog:modal")].at(-1);
const reachable = [...document.querySelectorAll(selectors[role])].filter((element) => {
  const shown = element.labels?.length ? element.labels[0] : element;
  return shown.checkVisibility({ visibilityProperty: true })
    && !element.closest("[inert]")
    && (!dialog || dialog.contains(element));
});
const found = reachable.find((element) => named(element) === name)
  ?? reachable.find((element) => named(element).startsWith(name));
if (!found) return null;
// What is pressed is what is seen: a radio button is often drawn by its label.
return role === "radio" && found.labels?.length ? found.labels[0] : found;
