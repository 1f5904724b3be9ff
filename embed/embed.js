// The loader: what a page's script tag runs. It stands a <hontou-quiz> in the page, fetches the widget once when one
// comes near the view, and hands each its own closed shadow tree. It knows nothing about cards.
(() => {
  "use strict";

  const TAG = "hontou-quiz";
  const OPTIONS = ["mode", "length", "order", "theme", "accent", "heading-level", "cta-label", "cta-href", "disclosure"];
  const ATTRIBUTES = ["deck", "lang", "base", "loading", ...OPTIONS];
  const STYLES = ["styles/tokens.css", "styles/widget.css"];
  const PRINT = "styles/print.css";
  // The decks that come with the widget, and the languages each is there in. The first is the one to fall back to.
  const DECKS = { exosome: ["ja", "en"] };
  const TROUBLE = {
    ja: ["クイズを読み込めませんでした。", "もう一度読み込む"],
    en: ["The quiz could not be loaded.", "Try again"],
  };

  // A module script has no currentScript; then it is the one with our name.
  const script = document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed\.js(?:[?#]|$)/.test(src));
  const BASE = new URL(".", script.src).href;

  // What goes wrong has a code, and a sentence with the mend, for the page owner.
  class Trouble extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }

  // The widget's own files, once a base address; what failed to load can be tried again.
  const engines = new Map();

  function engine(base) {
    if (!engines.has(base)) {
      const loading = load(base);
      engines.set(base, loading);
      loading.catch(() => engines.delete(base));
    }
    return engines.get(base);
  }

  async function load(base) {
    const wasm = get(new URL("hontou_bg.wasm", base));
    const [module, response, ...sheets] = await Promise.all([glue(base), wasm, ...[PRINT, ...STYLES].map((name) => sheet(new URL(name, base)))]);
    const print = sheets.shift();
    try {
      await module.default({ module_or_path: response });
    } catch (error) {
      throw new Trouble("wasm", `${base}hontou_bg.wasm could not be started: ${error}. If the page has a content security policy, add 'wasm-unsafe-eval' to its script-src.`);
    }
    module.onPanic((message) => lost(base, message));
    return { module, sheets, print };
  }

  async function glue(base) {
    const url = new URL("hontou.js", base).href;
    try {
      return await import(url);
    } catch (error) {
      throw new Trouble("glue", `${url} could not be loaded: ${error}. Upload it beside embed.js; if it is on another origin, serve it with Access-Control-Allow-Origin.`);
    }
  }

  async function sheet(url) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await get(url)).text());
    return sheet;
  }

  async function get(url) {
    let response;
    try {
      response = await fetch(url);
    } catch (error) {
      throw new Trouble("unreachable", `${url} could not be fetched: ${error}. If it is on another origin, serve it with Access-Control-Allow-Origin.`);
    }
    if (!response.ok) throw new Trouble("http", `${url} answered ${response.status}. Check the address, and that the file was uploaded.`);
    return response;
  }

  // Where the deck is: a name means one that comes with the widget, everything else is an address.
  function deckAddress(element, base) {
    const deck = element.getAttribute("deck")?.trim();
    if (!deck) throw new Trouble("deck-missing", `<${TAG}> has no deck. Write deck="exosome", or the address of a deck of your own.`);
    if (!/^[\w-]+$/.test(deck)) {
      try {
        return new URL(deck, document.baseURI);
      } catch {
        throw new Trouble("deck-unknown", `deck="${deck}" is not an address. Write deck="exosome", or the address of a deck of your own.`);
      }
    }
    const langs = Object.hasOwn(DECKS, deck) && DECKS[deck];
    if (!langs) throw new Trouble("deck-unknown", `There is no built-in deck "${deck}". The built-in decks are: ${Object.keys(DECKS).join(", ")}. A deck of your own is written as an address, like deck="./${deck}.json".`);
    const written = element.getAttribute("lang")?.trim();
    const wanted = (written || document.documentElement.lang).toLowerCase();
    const lang = langs.find((lang) => wanted === lang || wanted.startsWith(`${lang}-`));
    if (written && !lang) console.warn(`hontou: the deck "${deck}" is not there in lang="${written}"; "${langs[0]}" is shown. It is there in: ${langs.join(", ")}.`);
    return new URL(`decks/${deck}.${lang ?? langs[0]}.json`, base);
  }

  async function deckAt(url) {
    const text = await (await get(url)).text();
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Trouble("deck-not-json", `${url} is not JSON: ${error.message}. Check that the address is that of a deck and that the file is whole.`);
    }
  }

  // A page is dark where it says so by color-scheme: most pages are light whatever the reader's system is.
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

  function isDark(element) {
    const around = element.parentElement ?? element.getRootNode().host ?? document.documentElement;
    const scheme = getComputedStyle(around).colorScheme;
    return scheme.includes("dark") && (!scheme.includes("light") || systemIsDark.matches);
  }

  // The quizzes in the page; while there are any, they follow the page between light and dark.
  const standing = new Set();
  const follow = () => standing.forEach((quiz) => quiz.repaint());
  const repainted = new MutationObserver(follow);

  function enter(quiz) {
    if (standing.size === 0) {
      systemIsDark.addEventListener("change", follow);
      for (const root of [document.documentElement, document.body]) repainted.observe(root, { attributes: true });
    }
    standing.add(quiz);
  }

  function leave(quiz) {
    standing.delete(quiz);
    if (standing.size > 0) return;
    systemIsDark.removeEventListener("change", follow);
    repainted.disconnect();
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) quizzes.get(target)?.start();
    },
    { rootMargin: "800px" },
  );

  // Until the widget is there, the page's own fallback shows, and the room it will take is kept.
  const waiting = new CSSStyleSheet();
  waiting.replaceSync(":host{display:block;min-block-size:30rem}:host([hidden]){display:none}");

  // What stands behind an element: waiting → loading → a widget, or trouble; from anywhere back to nothing.
  class Quiz {
    // Whether it was near enough to be loaded; until then a changed attribute changes nothing.
    begun = false;
    turn = 0;

    constructor(element) {
      this.element = element;
      this.root = element.attachShadow({ mode: "closed" });
    }

    // The element was put into a page.
    enter() {
      if (standing.has(this)) return;
      enter(this);
      this.root.adoptedStyleSheets = [waiting];
      this.root.replaceChildren(document.createElement("slot"));
      if (this.attribute("loading") === "eager") this.start();
      else near.observe(this.element);
    }

    // The element was taken out of the page.
    leave() {
      leave(this);
      this.begun = false;
      this.turn += 1;
      near.unobserve(this.element);
      this.clear();
      this.root.replaceChildren();
    }

    async start() {
      near.unobserve(this.element);
      this.begun = true;
      // A turn that was begun later, or a removal, makes this one stale.
      const turn = ++this.turn;
      try {
        const base = new URL(this.attribute("base") || BASE, document.baseURI).href;
        const deck = this.deck(base);
        const ready = await engine(base);
        const parsed = await deck;
        if (turn === this.turn) this.draw(base, ready, parsed);
      } catch (trouble) {
        if (turn === this.turn) this.fail(trouble);
      }
    }

    // The deck, or undefined: the widget then says so to the reader, and here the page's owner learns why.
    async deck(base) {
      try {
        this.address = deckAddress(this.element, base);
        return await deckAt(this.address);
      } catch (trouble) {
        report(this.element, trouble);
      }
    }

    draw(base, { module, sheets, print }, deck) {
      this.clear();
      this.base = base;
      this.printSheet = print;
      this.dark = isDark(this.element);
      const place = document.createElement("div");
      this.root.adoptedStyleSheets = sheets;
      this.root.replaceChildren(place);
      this.widget = module.mount(this.element, place, this.options(), deck, this.lang(), this.dark, this);
    }

    // What the widget asks of its loader: retry, figure, print, copy, share. None of it keeps or sends a memo.
    async retry() {
      await this.start();
      this.widget?.focus();
    }

    // The page is covered by a sheet that leaves the way down to the widget, and that goes when printing ends.
    print() {
      const sheet = this.printSheet;
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      this.element.toggleAttribute("data-hontou-printing", true);
      addEventListener(
        "afterprint",
        () => {
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
          this.element.toggleAttribute("data-hontou-printing", false);
        },
        { once: true },
      );
      print();
    }

    // There is no second way where a browser refuses: it would take a field in the page, open to the page's scripts.
    async copy(text) {
      await navigator.clipboard.writeText(text);
    }

    // What is shared is the page's address, which holds no answer.
    async share(title) {
      const [url] = location.href.split("#");
      if (navigator.share) await navigator.share({ title, url });
      else await this.copy(url);
      return !navigator.share;
    }

    // A deck's figures stand beside it. What draws them is fetched with the first.
    async figure(place, src, labels) {
      try {
        const { draw } = await import(new URL("figures.js", this.base));
        await draw(place, new URL(src, this.address).href, labels);
      } catch (error) {
        place.textContent = place.getAttribute("aria-label");
        console.warn(`hontou: ${this.base}figures.js could not be loaded: ${error.message}. Upload it beside embed.js.`);
      }
    }

    // The widget itself cannot be had: the fallback stays, with a line and a way to try again.
    fail(trouble) {
      report(this.element, trouble);
      const [said, again] = TROUBLE[this.lang().split("-")[0]] ?? TROUBLE.ja;
      const line = document.createElement("p");
      const button = document.createElement("button");
      line.textContent = said;
      button.textContent = again;
      button.addEventListener("click", () => this.retry());
      this.root.adoptedStyleSheets = [];
      this.root.replaceChildren(document.createElement("slot"), line, button);
    }

    // The module the widget runs on has panicked: it is not called any more, not even to clean up.
    lose(trouble) {
      this.widget = undefined;
      this.fail(trouble);
    }

    refresh() {
      this.dark = isDark(this.element);
      this.widget?.update(this.options(), this.dark);
    }

    // Pages change the attributes of their body for many reasons, some while they scroll; most change no colour.
    repaint() {
      if (isDark(this.element) !== this.dark) this.refresh();
    }

    clear() {
      this.widget?.unmount();
      this.widget = undefined;
    }

    // The element's language, else the page's.
    lang() {
      return this.attribute("lang") || document.documentElement.lang || "ja";
    }

    attribute(name) {
      return this.element.getAttribute(name)?.trim();
    }

    options() {
      const written = OPTIONS.filter((name) => this.element.hasAttribute(name));
      return Object.fromEntries(written.map((name) => [name, this.element.getAttribute(name)]));
    }
  }

  const quizzes = new WeakMap();

  function report(element, trouble) {
    const { code = "internal", message } = trouble;
    console.error(`hontou: ${message} [${code}]`);
    element.dispatchEvent(new CustomEvent("hontou-error", { bubbles: true, composed: true, detail: { code, message } }));
  }

  function lost(base, message) {
    engines.delete(base);
    for (const quiz of standing) if (quiz.widget && quiz.base === base) quiz.lose(new Trouble("panic", `the widget stopped: ${message}`));
  }

  class HontouQuiz extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    connectedCallback() {
      if (!quizzes.has(this)) quizzes.set(this, new Quiz(this));
      quizzes.get(this).enter();
    }

    // An element that is only moved is back in the page before this turn ends.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (!this.isConnected) quizzes.get(this).leave();
      });
    }

    attributeChangedCallback(name, before, after) {
      const quiz = quizzes.get(this);
      if (!quiz || before === after) return;
      if (OPTIONS.includes(name)) quiz.refresh();
      else if (quiz.begun && name !== "loading") quiz.start();
    }
  }

  // A script with a deck stands for an element of its own, and so does every <div data-hontou>.
  function stand(written, put) {
    const element = document.createElement(TAG);
    for (const name of ATTRIBUTES) {
      const value = written.getAttribute(`data-${name}`);
      if (value !== null) element.setAttribute(name, value);
    }
    put(element);
  }

  function adopt() {
    for (const div of document.querySelectorAll("[data-hontou]")) {
      if (div.querySelector(TAG)) continue;
      stand(div, (element) => {
        element.append(...div.childNodes);
        div.append(element);
      });
    }
  }

  if (!customElements.get(TAG)) customElements.define(TAG, HontouQuiz);
  if (ATTRIBUTES.some((name) => script.hasAttribute(`data-${name}`))) stand(script, (element) => script.after(element));
  adopt();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", adopt, { once: true });
})();
