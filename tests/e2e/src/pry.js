// Every way we know by which a script of the page could read what is drawn in a closed tree. Says what each got, a pair of texts.
// `host` is the element, `secrets` the words that it would like to find there.
async function pry(host, secrets) {
  const got = [];
  const attempt = (way, look) => {
    try {
      const text = look();
      if (text) got.push([way, text]);
    } catch {
      // Not in this engine, or refused.
    }
  };
  const markup = (node) => (node && node !== host && !host.contains(node) ? (node.outerHTML ?? node.textContent) : "");

  // The tree itself.
  attempt("shadowRoot", () => host.shadowRoot.textContent);
  attempt("internals", () => host.attachInternals().shadowRoot.textContent);
  attempt("internals", () => HTMLElement.prototype.attachInternals.call(host).shadowRoot.textContent);
  attempt("second tree", () => host.attachShadow({ mode: "open" }).textContent);
  attempt("markup", () => host.getHTML({ serializableShadowRoots: true }));
  attempt("markup", () => document.documentElement.getHTML({ serializableShadowRoots: true }));
  attempt("markup", () => host.getInnerHTML({ includeShadowRoots: true }));
  attempt("markup", () => new XMLSerializer().serializeToString(document));
  attempt("copy", () => {
    const copy = host.cloneNode(true);
    return copy.shadowRoot?.textContent;
  });
  attempt("text", () => document.body.innerText + host.innerText + host.textContent);

  // What is selected, and what a search finds.
  const selection = getSelection();
  const selected = () => {
    const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
    const composed = selection.getComposedRanges?.() ?? [];
    const ends = composed.flatMap(({ startContainer, endContainer }) => [startContainer, endContainer]);
    return [String(selection), ...ranges.map((range) => `${range} ${range.cloneContents().textContent}`), ...ends.map(markup)].join(" ");
  };
  attempt("selection, all of the page", () => (document.execCommand("selectAll"), selected()));
  attempt("selection, children of the body", () => (selection.selectAllChildren(document.body), selected()));
  attempt("selection, children of the element", () => (selection.selectAllChildren(host), selected()));
  attempt("selection, from before to after", () => (selection.setBaseAndExtent(host.previousSibling, 0, host.nextElementSibling, 1), selected()));
  attempt("selection, step by step", () => {
    selection.collapse(host.previousElementSibling, 0);
    for (let step = 0; step < 60; step++) selection.modify("extend", "forward", "line");
    return selected();
  });
  attempt("copy of all", () => {
    let text = "";
    document.execCommand("selectAll");
    addEventListener("copy", ({ clipboardData }) => (text = clipboardData.getData("text/plain") + selection), { once: true });
    document.execCommand("copy");
    return text;
  });
  for (const secret of secrets) {
    selection.removeAllRanges();
    attempt("find", () => window.find(secret, false, false, true, false, true) && secret);
  }
  selection.removeAllRanges();

  // What is where.
  const { left, top, width, height } = host.getBoundingClientRect();
  scrollBy(0, top);
  for (let down = 4; down < Math.min(height, innerHeight); down += 24) {
    for (let along = 4; along < width; along += 48) {
      const [x, y] = [left + along, down];
      attempt("point", () => document.elementsFromPoint(x, y).map((node) => (node.contains(host) ? "" : markup(node))).join(""));
      attempt("caret", () => markup(document.caretRangeFromPoint(x, y)?.startContainer));
      attempt("caret", () => markup(document.caretPositionFromPoint(x, y)?.offsetNode));
    }
  }

  // What moves, and what the browser measures.
  attempt("animations", () => [...document.getAnimations(), ...host.getAnimations({ subtree: true })].map(({ effect }) => markup(effect.target)).join(""));
  for (const type of PerformanceObserver.supportedEntryTypes ?? []) {
    const entries = await new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true, durationThreshold: 16 });
      setTimeout(() => resolve(observer.takeRecords()), 60);
    });
    for (const entry of entries) {
      const nodes = [entry.element, entry.target, ...(entry.sources ?? []).map(({ node }) => node)];
      attempt(`performance ${type}`, () => `${JSON.stringify(entry)} ${nodes.map((node) => (node?.contains?.(host) ? "" : markup(node))).join(" ")}`);
    }
  }

  // What the parts that a page may style tell by their attributes: a value makes the element higher.
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const before = host.offsetHeight;
  const words = secrets.filter((secret) => /^[a-z][\w-]*$/.test(secret));
  for (const part of ["card", "answer", "verdict", "memo", "cta"]) {
    for (const name of ["data-level", "data-picked", "data-state", "data-note", "class", "id", "name", "value", "aria-label", "data-kind"]) {
      for (const word of words) {
        sheet.replaceSync(`hontou-quiz::part(${part}) { --told: attr(${name} type(<custom-ident>), none); min-height: if(style(--told: ${word}): 9000px; else: 0px) !important }`);
        if (host.offsetHeight > before + 1000) got.push([`attribute ${name} of the part ${part}`, word]);
      }
    }
  }
  sheet.replaceSync("");
  return got;
}
