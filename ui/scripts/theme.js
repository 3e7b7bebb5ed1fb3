// Before anything is painted: the theme and the language that were chosen on this machine.
(() => {
  const root = document.documentElement;
  let theme = null;
  let language = null;
  try {
    theme = localStorage.getItem("theme");
    language = localStorage.getItem("language");
  } catch {
    // A window without storage starts as the system prefers.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.lang = language || (navigator.language.startsWith("nl") ? "nl" : "en");
})();
