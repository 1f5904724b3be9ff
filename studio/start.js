// Starts the studio on its page. `cargo xtask dist` makes one script of this and of what it imports.
import start from "./hontou-studio.js";

start({ module_or_path: new URL("hontou-studio_bg.wasm", import.meta.url) });

// Without a network it works by what a service worker keeps. Where a browser or a page's address allows none, it needs one.
navigator.serviceWorker?.register(new URL("offline.js", import.meta.url)).catch(() => {});
