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
const named = (element) => {
  const label = element.getAttribute("aria-label");
  if (label) return clean(label);
  if (element.labels?.length) return clean(element.labels[0].innerText);
  return clean(element.innerText || element.value);
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
