// Before anything is painted: the theme and the language that were chosen on this machine, and
// the colour of the organisation that the app was for last.
(() => {
  const root = document.documentElement;
  let theme = null;
  let language = null;
  let colour = null;
  try {
    theme = localStorage.getItem("theme");
    language = localStorage.getItem("language");
    const portal = localStorage.getItem("portal");
    colour = localStorage.getItem(`organisation-colour ${portal} `);
  } catch {
    // A window without storage starts as the system prefers.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (/^#[0-9a-f]{6}$/.test(colour ?? "")) root.style.setProperty("--organisation-colour", colour);
  root.lang = language || (navigator.language.startsWith("nl") ? "nl" : "en");
})();
