// What some drivers cannot tell, kept by the page: its closed shadow trees, and what was written to its console. Runs
// before anything else on the page, changes nothing a page would notice, and is there for the tests alone.
{
  const roots = new WeakMap();
  const lines = [];
  const tell = (level, message) => lines.push({ level, message });

  for (const [name, level] of Object.entries({ error: "SEVERE", warn: "WARNING", info: "INFO", log: "INFO", debug: "DEBUG" })) {
    const native = console[name];
    console[name] = (...words) => {
      tell(level, words.map(String).join(" "));
      Reflect.apply(native, console, words);
    };
  }
  addEventListener("error", ({ message }) => {
    // An element whose file did not come has an error event, too, and no message.
    if (message) tell("SEVERE", `Uncaught ${message.replace(/^Uncaught /, "")}`);
  });
  addEventListener("unhandledrejection", ({ reason }) => tell("SEVERE", `Uncaught (in promise) ${reason}`));
  addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
    if (disposition === "enforce") tell("SEVERE", `Content Security Policy: ${effectiveDirective} blocked ${blockedURI}`);
  });

  Object.defineProperty(window, "hontouPrelude", {
    value: {
      // Called by the loader that the tests' servers send; the published one hands its trees to nobody.
      keep(root) {
        roots.set(root.host, root);
        return root;
      },
      rootOf: (host) => roots.get(host),
      takeLines: () => lines.splice(0),
    },
  });
}
