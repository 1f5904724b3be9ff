// The loader: what a page's script tag runs. It stands a <hontou-quiz> in the page, fetches the widget once when one
// comes near the view, and hands each its own closed shadow tree. It knows nothing about cards.
(() => {
  "use strict";

  const VERSION = "0.1.0";
  const TAG = "hontou-quiz";
  const OPTIONS = ["mode", "length", "order", "theme", "heading-level", "cta-label", "cta-href", "disclosure"];
  const ATTRIBUTES = ["deck", "lang", "base", "loading", "accent", ...OPTIONS];
  const STYLES = ["styles/print.css", "styles/tokens.css", "styles/widget.css"];
  // The languages of the interface. The first is the one to fall back to.
  const LANGS = ["ja", "en", "ko", "zh-Hans", "zh-Hant"];
  // The decks that come with the widget, and the languages each is there in, likewise.
  const DECKS = { exosome: LANGS };
  const TROUBLE = {
    ja: ["クイズを読み込めませんでした。", "もう一度読み込む"],
    en: ["The quiz could not be loaded.", "Try again"],
    ko: ["퀴즈를 불러오지 못했습니다.", "다시 시도"],
    "zh-Hans": ["问答未能加载。", "重试"],
    "zh-Hant": ["問答未能載入。", "再試一次"],
  };

  // The language among these that a tag asks for: itself, the script Chinese is written in there, or the language alone.
  function pick(tag, langs) {
    const wanted = tag.replace(/^zh-(TW|HK|MO).*/i, "zh-Hant").replace(/^zh(?!-Han[st])(-.*)?$/i, "zh-Hans").toLowerCase();
    return langs.find((lang) => wanted === lang.toLowerCase() || wanted.startsWith(`${lang.toLowerCase()}-`));
  }

  // Pages put other things in the place of what browsers have; an async function still returns the browser's own.
  const Promise = (async () => {})().constructor;

  // A module has no currentScript, and an element with that name hides the document's. What a stack says is true of both.
  // By way of the document, as pages give the name `Document` to something else.
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(document));
  const current = Object.getOwnPropertyDescriptor(prototype, "currentScript").get.call(document);
  const ADDRESS = current?.src || new Error().stack?.match(/(?:https?|file):\/\/[^\s()]+?(?=:\d+:\d+)/)?.[0] || document.baseURI;
  const BASE = new URL(".", ADDRESS).href;

  // What goes wrong has a code, and a sentence with the mend, for the page owner.
  class Trouble extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }

  // The widget's own files, once a base address; what failed to load can be tried again.
  const engines = {};
  let loads = 0;

  function engine(base) {
    return (engines[base] ??= load(base).catch((trouble) => {
      delete engines[base];
      throw trouble;
    }));
  }

  async function load(base) {
    if (!self.WebAssembly || !waiting.length) throw new Trouble("browser", "this browser is too old, or WebAssembly is switched off.");
    // A module that failed, or panicked, is kept by the browser under its address: another try needs another one.
    const glue = new URL(`hontou.js${loads++ ? `?${loads}` : ""}`, base).href;
    const wasm = new URL("hontou_bg.wasm", base).href;
    const parts = await Promise.allSettled([get(wasm, "arraybuffer"), import(glue), ...STYLES.map((name) => sheet(new URL(name, base).href))]);
    const reason = parts.find(({ reason }) => reason)?.reason;
    if (reason) throw reason.code ? reason : new Trouble("glue", `${glue} could not be loaded: ${reason}. Upload it beside embed.js. ${allow("script-src", base)}`);
    const [bytes, module, print, ...sheets] = parts.map(({ value }) => value);
    try {
      await module.default({ module_or_path: bytes });
    } catch (error) {
      if (/CSP|security|eval/i.test(error)) throw new Trouble("wasm-blocked", `the page's content security policy forbids WebAssembly: ${error}. Add to it: script-src ${new URL(base).origin} 'wasm-unsafe-eval'`);
      throw new Trouble("wasm-invalid", `${wasm} could not be started: ${error}. Upload it once more, whole and as binary.`);
    }
    module.onPanic((message) => lost(base, message));
    return { module, sheets, print, texts: {} };
  }

  async function sheet(url) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await get(url, "text"));
    return sheet;
  }

  // Not by fetch, which pages replace more often, and less well.
  function get(url, type) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const fail = (code, said) => reject(new Trouble(code, `${url} ${said}`));
      request.open("GET", url);
      request.responseType = type;
      request.onload = () => (request.status === 200 ? resolve(request.response) : fail("http", `answered ${request.status}. Check the address, and that the file was uploaded.`));
      request.onerror = () => fail("unreachable", `could not be fetched. ${allow("connect-src", url)}`);
      request.send();
    });
  }

  // The two lines by which a file on another origin, or under a policy, may be used.
  function allow(directive, url) {
    const { origin } = new URL(url);
    return `If that is another origin than the page's, serve it with the header "Access-Control-Allow-Origin: *". If the page has a content security policy, add ${origin} to its ${directive}.`;
  }

  // Where the deck is: a name means one that comes with the widget, everything else is an address.
  function deckAddress(quiz, base) {
    const deck = quiz.attribute("deck");
    const mend = `The built-in decks are: ${Object.keys(DECKS).join(", ")}. A deck of your own is written as an address, like deck="./my-deck.json".`;
    if (!deck) throw new Trouble("deck-missing", `<${TAG}> has no deck. ${mend}`);
    if (!/^[\w-]+$/.test(deck)) {
      try {
        return new URL(deck, document.baseURI).href;
      } catch {
        throw new Trouble("deck-unknown", `deck="${deck}" is not an address. ${mend}`);
      }
    }
    const langs = Object.hasOwn(DECKS, deck) && DECKS[deck];
    if (!langs) throw new Trouble("deck-unknown", `There is no built-in deck "${deck}". ${mend}`);
    const lang = pick(quiz.lang(), langs);
    if (quiz.attribute("lang") && !lang) quiz.warn(`the deck "${deck}" is not there in lang="${quiz.lang()}"; "${langs[0]}" is shown. It is there in: ${langs.join(", ")}.`);
    return new URL(`decks/${deck}.${lang ?? langs[0]}.json`, base).href;
  }

  async function jsonAt(url) {
    const text = await get(url, "text");
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new Trouble("deck-not-json", `${url} is not JSON: ${error.message}. Check that the address is that of a deck and that the file is whole.`);
    }
  }

  // The words of the interface, once a language.
  const catalogues = {};

  function wordsIn(lang, base) {
    const url = new URL(`texts/${lang}.json`, base).href;
    return (catalogues[url] ??= jsonAt(url).catch((trouble) => {
      delete catalogues[url];
      throw trouble;
    }));
  }

  // A catalogue with the browser's own dates, digits and plurals.
  function catalogue(module, words) {
    const [locale] = words;
    // Made once: each drawing counts a dozen things.
    const [digits, plurals] = [new Intl.NumberFormat(locale), new Intl.PluralRules(locale)];
    return module.catalogue(words, {
      date: (year, month, day) => new Date(year, month - 1, day).toLocaleDateString(locale, { dateStyle: "long" }),
      number: (number) => digits.format(number),
      isOne: (number) => plurals.select(number) === "one",
    });
  }

  // A page is dark where it says so by color-scheme: most pages are light whatever the reader's system is.
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

  function isDark(element) {
    const around = element.parentElement ?? element.getRootNode().host ?? document.documentElement;
    const scheme = getComputedStyle(around).colorScheme;
    return scheme.includes("dark") && (!scheme.includes("light") || systemIsDark.matches);
  }

  // The card that the page's address names: #hontou-ID. It says which, and no answer.
  const linked = () => location.hash.match(/^#hontou-(.+)/)?.[1];

  // What makes an accent readable, once it is needed.
  let painter;

  // The quizzes in the page; while there are any, they follow the page between light and dark.
  const standing = new Set();
  const follow = () => standing.forEach((quiz) => quiz.repaint());
  const open = () => standing.forEach((quiz) => quiz.open());
  const repainted = new MutationObserver(follow);

  function enter(quiz) {
    if (standing.size === 0) {
      systemIsDark.addEventListener("change", follow);
      addEventListener("hashchange", open);
    }
    // Anew for each: a page may have got another body since the last.
    for (const root of [document.documentElement, document.body]) if (root) repainted.observe(root, { attributes: true });
    standing.add(quiz);
  }

  function leave(quiz) {
    standing.delete(quiz);
    if (standing.size > 0) return;
    systemIsDark.removeEventListener("change", follow);
    removeEventListener("hashchange", open);
    repainted.disconnect();
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) quizzes.get(target)?.start();
    },
    { rootMargin: "800px" },
  );

  // Style sheets that no policy forbids; a browser too old for them reads the static edition, which needs none.
  function styled(css) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [sheet];
    } catch {
      return [];
    }
  }

  const HOST = ":host{display:block!important}:host([hidden]){display:none!important}";
  // Until the widget is there, the page's own fallback shows, and the room the first card takes is kept: what comes after
  // it must not move. The heights were measured, each at the narrowest width of its range.
  const waiting = styled(`${HOST}div{container-type:inline-size}p{--em:33.5;margin:0;min-block-size:calc(var(--em)*max(16px,1rem))}@container(max-width:440px){p{--em:36}:host(:lang(en)) p{--em:38.5}}@container(max-width:355px){:host p{--em:40!important}}@container(max-width:330px){:host p{--em:49!important}}`);
  const reading = styled(`${HOST}summary{cursor:pointer;padding-block:.75em}button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:6px;padding:.5em 1.25em;min-block-size:44px}`);

  function make(name, ...content) {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  }

  // What stands behind an element: waiting → loading → a widget, or trouble; from anywhere back to nothing.
  class Quiz {
    // Whether it was near enough to be loaded; until then a changed attribute changes nothing.
    begun = false;
    // What was begun later, or a removal, makes what is under way stale.
    turn = 0;
    // An odd value is worth one line, not one a change.
    told = new Set();
    listeners = [];

    constructor(element) {
      this.element = element;
      this.root = element.attachShadow({ mode: "closed" });
    }

    // The element was put into a page.
    enter() {
      if (standing.has(this)) return;
      enter(this);
      this.root.adoptedStyleSheets = waiting;
      const room = make("p", make("slot"));
      this.root.replaceChildren(make("div", room));
      this.await();
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

    await() {
      const loading = this.attribute("loading")?.toLowerCase() || "lazy";
      if (loading === "eager" || linked()) return this.start();
      if (loading !== "lazy") this.warn(`loading="${loading}" is not a value of loading; "lazy" is used. It takes: lazy, eager.`);
      near.observe(this.element);
    }

    async start() {
      near.unobserve(this.element);
      this.begun = true;
      this.address = undefined;
      const turn = ++this.turn;
      try {
        const base = this.base();
        const address = deckAddress(this, base);
        // Both are on their way at once; what is wrong with the deck is told first.
        const painting = this.palette();
        const loading = Promise.all([engine(base), wordsIn(this.spoken(), base)]);
        loading.catch(() => {});
        const deck = await jsonAt(address);
        if (turn === this.turn) this.address = address;
        await loading;
        // A panic meanwhile made it another one.
        const ready = await engine(base);
        // A deck in a language that the interface does not speak stands among words of the page's.
        const lang = pick(`${deck?.lang}`, LANGS) ?? this.spoken();
        const texts = (ready.texts[lang] ??= catalogue(ready.module, await wordsIn(lang, base)));
        await painting;
        if (turn !== this.turn) return;
        const first = !this.widget;
        this.draw(base, ready, deck, texts);
        if (first) this.open();
      } catch (trouble) {
        if (turn === this.turn) this.fail(trouble);
      }
    }

    draw(base, ready, deck, texts) {
      this.dark = isDark(this.element);
      try {
        if (this.widget && this.ready === ready) {
          this.widget.update(this.seen(), deck, texts);
        } else {
          const room = this.element.offsetHeight;
          this.clear();
          this.ready = ready;
          this.drawn = base;
          const place = make("div");
          // What was reserved stays so until the reader acts: then things may move.
          place.style.minBlockSize = `${room}px`;
          place.addEventListener("click", () => (place.style.minBlockSize = ""), { once: true });
          // Yew takes its listeners off a root never, and what they hold stays with them: see `clear`.
          place.addEventListener = (...words) => {
            this.listeners.push(words);
            EventTarget.prototype.addEventListener.apply(place, words);
          };
          this.root.adoptedStyleSheets = ready.sheets;
          this.root.replaceChildren(place);
          this.widget = ready.module.mount(place, this.seen(), deck, texts, this);
        }
        this.root.firstElementChild.dir = /^(ar|fa|he|ur)\b/.test(deck.lang) ? "rtl" : "ltr";
        this.parsed = deck;
        this.texts = texts;
        this.paint();
      } catch (error) {
        // What the widget says of a deck is words; everything else is a fault of ours.
        throw typeof error === "string" ? new Trouble("deck-invalid", `the deck cannot be used.\n${error}`) : error;
      }
    }

    // To the card that the page's address names, if it is one of this deck.
    open() {
      const card = linked();
      if (!card) return;
      if (this.widget) this.widget.open(card);
      else if (!this.begun) this.start();
    }

    // The accent comes from the page. A script of its own sees to it that it can be read; most pages set none.
    async palette() {
      const set = this.attribute("accent") || getComputedStyle(this.element).getPropertyValue("--hontou-accent").trim();
      if (!set || painter) return;
      try {
        painter = await this.part("accent.js");
      } catch (error) {
        this.warn(`the accent could not be set: ${error.message}. Upload accent.js beside embed.js.`);
      }
    }

    paint() {
      const theme = this.attribute("theme")?.toLowerCase();
      const odd = painter?.paint(this.root, this.attribute("accent"), theme === "dark" || (theme !== "light" && this.dark));
      if (odd) this.warn(odd);
    }

    // From the first card on, without asking for anything again.
    restart() {
      if (!this.widget) return;
      const { drawn, ready, parsed, texts } = this;
      this.clear();
      // The room that the last screen took is none of the first one's.
      this.root.replaceChildren();
      this.draw(drawn, ready, parsed, texts);
    }

    // The reader asked for it, and is taken to what came of it.
    async retry() {
      await this.start();
      (this.widget ?? this.root.querySelector("button")).focus();
    }

    // What the widget asks of its loader: warn, tell, figure, print, copy, share. None of it keeps or sends a memo.

    tell(name, detail) {
      this.element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
    }

    // The page is covered by a sheet that leaves the way down to the widget, and that goes when printing ends.
    print() {
      const sheet = this.ready.print;
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
    async copy(text, done) {
      try {
        // Without the marks of where a line may end.
        await navigator.clipboard.writeText(text.replaceAll("\u200b", ""));
        done(true);
      } catch {
        done(false);
      }
    }

    // What is shared is the page's address, which holds no answer.
    async share(title, card, done) {
      const url = location.href.split("#")[0] + (card ? `#hontou-${card}` : "");
      if (!navigator.share) return this.copy(url, done);
      // A reader who closes the browser's sheet again has changed their mind; there is nothing to say.
      await navigator.share({ title, url }).catch(() => {});
      done(false);
    }

    // A deck's figures stand beside it. What draws them is fetched with the first.
    async figure(place, src, labels) {
      try {
        const { draw } = await this.part("figures.js");
        await draw(place, new URL(src, this.address).href, labels);
      } catch (error) {
        place.textContent = place.getAttribute("aria-label");
        console.warn(`hontou: the figure could not be drawn: ${error.message}. Upload figures.js beside embed.js.`);
      }
    }

    // The widget itself cannot be had: a line, a way to try again, the page's own fallback, and all of the deck to read.
    async fail(trouble) {
      const turn = ++this.turn;
      this.report(trouble);
      this.clear();
      const lang = this.spoken();
      const [line, button] = ["p", "button"].map((name, at) => Object.assign(make(name, TROUBLE[lang][at]), { lang }));
      button.addEventListener("click", () => this.retry());
      this.root.adoptedStyleSheets = reading;
      this.root.replaceChildren(make("slot"), line, button);
      if (!this.address || this.element.querySelector(".hontou-edition")) return;
      try {
        const { edition } = await this.part("edition.js");
        const parts = await edition(this.address);
        if (turn === this.turn) this.root.append(...parts);
      } catch {
        // There is none: the line stands.
      }
    }

    // The module the widget runs on has panicked: it is not called any more, not even to clean up.
    lose(trouble) {
      this.widget = undefined;
      this.fail(trouble);
    }

    async refresh() {
      this.dark = isDark(this.element);
      this.widget?.update(this.seen(), undefined, this.texts);
      await this.palette();
      if (this.widget) this.paint();
    }

    // Pages change the attributes of their body for many reasons, some while they scroll; most change no colour.
    repaint() {
      if (isDark(this.element) !== this.dark) this.refresh();
    }

    clear() {
      this.widget?.unmount();
      for (const [, listener] of this.listeners.splice(0)) if (this.widget) listener._wbg_cb_unref();
      this.widget = this.drawn = undefined;
    }

    changed(name) {
      if (name === "accent" || OPTIONS.includes(name)) this.refresh();
      else if (name === "loading") this.begun || this.await();
      else if (this.begun) this.start();
    }

    // What was tried here, what failed, and the mend; for the page's owner.
    async diagnose() {
      const asked = { version: VERSION, base: this.base(), address: this.address, trouble: this.trouble };
      try {
        const { examine } = await this.part("doctor.js");
        return await examine(asked);
      } catch (error) {
        return { ...asked, ok: false, checks: [{ name: "doctor", ok: false, message: `${error} ${allow("script-src", asked.base)}` }] };
      }
    }

    // A script beside this one that few readers need.
    part(name) {
      return import(new URL(name, this.base()));
    }

    // The element's language, else the page's.
    lang() {
      return this.attribute("lang") || document.documentElement.lang || "ja";
    }

    // The one of the interface's languages that is nearest to it.
    spoken() {
      return pick(this.lang(), LANGS) ?? LANGS[0];
    }

    // Where the widget's files are.
    base() {
      const written = this.attribute("base");
      if (written) {
        try {
          return new URL(written.replace(/\/?$/, "/"), document.baseURI).href;
        } catch {
          this.warn(`base="${written}" is not an address; the folder of embed.js is used.`);
        }
      }
      return BASE;
    }

    attribute(name) {
      return this.element.getAttribute(name)?.trim();
    }

    // What the widget is drawn by, beside the deck; what is null was not written.
    seen() {
      const written = OPTIONS.map((name) => [name, this.element.getAttribute(name)]);
      return { ...Object.fromEntries(written), today: new Date().toLocaleDateString("sv"), dark: this.dark ? "" : null };
    }

    warn(message) {
      if (!this.told.has(message)) console.warn(`hontou: ${message}`);
      this.told.add(message);
    }

    report({ code = "internal", message }) {
      this.trouble = { code, message };
      console.error(`hontou: ${message} [${code}]`);
      this.tell("hontou-error", this.trouble);
    }
  }

  const quizzes = new WeakMap();

  function quizOf(element) {
    if (!quizzes.has(element)) quizzes.set(element, new Quiz(element));
    return quizzes.get(element);
  }

  function lost(base, message) {
    delete engines[base];
    for (const quiz of standing) if (quiz.drawn === base) quiz.lose(new Trouble("panic", `the widget stopped: ${message}`));
  }

  class HontouQuiz extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    static version = VERSION;

    get version() {
      return VERSION;
    }

    connectedCallback() {
      // What was set before the element was known is an own property, and hides ours.
      for (const key of Object.keys(PROPERTIES)) {
        if (!Object.hasOwn(this, key)) continue;
        const value = this[key];
        delete this[key];
        this[key] = value;
      }
      quizOf(this).enter();
    }

    // An element that is only moved is back in the page before this turn ends.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (!this.isConnected) quizOf(this).leave();
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before !== after) quizzes.get(this)?.changed(name);
    }

    restart() {
      quizOf(this).restart();
    }

    diagnose() {
      return quizOf(this).diagnose();
    }
  }

  // Each attribute is a property, too; `lang` is one of every element's.
  const PROPERTIES = Object.fromEntries(
    ATTRIBUTES.filter((name) => name !== "lang").map((name) => [
      name.replace(/-(.)/, (_, letter) => letter.toUpperCase()),
      {
        get() {
          return this.getAttribute(name);
        },
        set(value) {
          if (value == null) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      },
    ]),
  );
  Object.defineProperties(HontouQuiz.prototype, PROPERTIES);

  // A script with a deck stands for an element of its own, and so does every <div data-hontou>.
  function stand(written, put) {
    const element = document.createElement(TAG);
    for (const name of ATTRIBUTES) {
      const value = written.getAttribute(`data-${name}`);
      if (value !== null) element.setAttribute(name, value);
    }
    put(element);
  }

  const seen = new WeakSet();
  const isOurs = (tag) => tag === current || tag.src === ADDRESS;
  const PLACES = "[data-hontou],script[src]";

  function adopt(tag) {
    if (!tag.matches(PLACES)) return;
    if (tag.localName !== "script") {
      if (tag.querySelector(TAG)) return;
      stand(tag, (element) => {
        element.append(...tag.childNodes);
        tag.append(element);
      });
    } else if (!seen.has(tag) && isOurs(tag) && ATTRIBUTES.some((name) => tag.hasAttribute(`data-${name}`)) && tag.nextElementSibling?.localName !== TAG) {
      seen.add(tag);
      if (tag.closest("head")) console.warn("hontou: the script tag with data-deck is in the page's head. Put it where the quiz should stand.");
      else
        stand(tag, (element) => {
          // A script tag can be given the room that is to be kept; the element takes it over.
          if (tag.hasAttribute("style")) {
            element.style.cssText = tag.style.cssText;
            tag.removeAttribute("style");
          }
          tag.after(element);
        });
    }
  }

  const adoptIn = (part) => [part, ...part.querySelectorAll(PLACES)].forEach(adopt);

  // What stands in the page, once all of it does; and, by the first copy of this script, what is put in later.
  function ready() {
    adoptIn(document.documentElement);
    if (known) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.nodeType === 1) adoptIn(node);
    }).observe(document, { childList: true, subtree: true });
  }

  const known = customElements.get(TAG);
  if (!known) customElements.define(TAG, HontouQuiz);
  else if (known.version !== VERSION && known.other !== (known.other = VERSION)) console.warn(`hontou: ${known.version} runs on this page already; ${ADDRESS} (${VERSION}) is not used.`);
  if (current) adopt(current);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready, { once: true });
  else ready();
})();
