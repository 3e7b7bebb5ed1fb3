// Starts the compiled face, then takes away the frame that index.html painted in the meantime.
import init from "/ui.js";

await init({ module_or_path: "/ui_bg.wasm" });
document.getElementById("start")?.remove();
