// The page that comes with the uploaded folder: it shows the quiz, and the line that puts it on a page, made from where this
// folder is. Words are in the page, in both languages; here is what moves.
// @ts-check
(() => {
  /**
   * What the release says of itself.
   *
   * @typedef {object} Release
   * @property {string} loader the file that never changes
   * @property {string} integrity its hash
   * @property {Record<string, Record<string, { title: string, review: string }>>} decks by name and language
   */

  /** @type {Release} */
  const release = JSON.parse(document.body.dataset.release ?? "");
  const HERE = new URL(".", location.href).href;
  const root = document.documentElement;

  const WORDS = /** @type {const} */ ({
    ja: {
      copy: "コピー",
      copied: "コピーしました",
      selected: "選択しました。コピーしてください",
      page: "ページの言語に合わせる",
      modes: { all: "カードとセルフチェック", cards: "カードだけ", check: "セルフチェックだけ" },
      review: (/** @type {string} */ day) => `この内容の期限は${day}です。`,
      quiz: "クイズ",
    },
    en: {
      copy: "Copy",
      copied: "Copied",
      selected: "Selected; now copy it",
      page: "As the page",
      modes: { all: "Cards and self-check", cards: "Cards alone", check: "Self-check alone" },
      review: (/** @type {string} */ day) => `This content is to be reviewed by ${day}.`,
      quiz: "Quiz",
    },
  });
  const MODES = /** @type {const} */ (["all", "cards", "check"]);

  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const [deck, mode, lang] = ["deck", "mode", "quiz-lang"].map((id) => /** @type {HTMLSelectElement} */ (byId(id)));
  const quiz = /** @type {HTMLElement} */ (document.querySelector("hontou-quiz"));

  const here = () => (root.lang === "ja" ? "ja" : "en");
  const words = () => WORDS[here()];

  /** @param {string} text */
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

  /** What is chosen, as attributes; what is so by itself is not written. */
  function chosen() {
    return { deck: deck.value, ...(mode.value !== "all" && { mode: mode.value }), ...(lang.value && { lang: lang.value }) };
  }

  /** @param {string} file @param {string} rest */
  const script = (file, rest) => {
    const attributes = Object.entries(chosen()).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
    return `<script async src="${escaped(HERE + file)}"${rest}${attributes.join("")}></script>`;
  };

  function frameAddress() {
    const query = new URLSearchParams({ ...chosen(), lang: lang.value || here() });
    return `${HERE}frame.html?${query}`;
  }

  /** @type {Record<string, () => string>} */
  const LINES = {
    script: () => script("embed.js", ""),
    strict: () => script(release.loader, ` integrity="${release.integrity}" crossorigin="anonymous"`),
    frame: () =>
      `<iframe src="${escaped(frameAddress())}" title="${words().quiz}" width="100%" height="640" sandbox="allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write; web-share"></iframe>`,
    link: frameAddress,
  };

  /** A line of code with a button that copies it. @param {HTMLElement} place */
  function line(place) {
    const code = document.createElement("code");
    const pre = document.createElement("pre");
    // What is longer than the box can be scrolled by keyboard.
    pre.tabIndex = 0;
    pre.append(code);
    const button = document.createElement("button");
    button.type = "button";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      said.textContent = (await copy(code)) ? words().copied : words().selected;
      setTimeout(() => (said.textContent = ""), 4000);
    });
    place.append(pre, button, said);
    return () => {
      code.textContent = LINES[place.dataset.line ?? ""]();
      button.textContent = words().copy;
    };
  }

  /** Whether the text of an element was copied; it is selected in any case. @param {HTMLElement} element */
  async function copy(element) {
    getSelection()?.selectAllChildren(element);
    try {
      await navigator.clipboard.writeText(element.textContent ?? "");
      return true;
    } catch {
      // Without https there is no clipboard but this.
      return document.execCommand("copy");
    }
  }

  /** @param {HTMLSelectElement} select @param {(readonly [string, string])[]} options */
  function fill(select, options) {
    const before = select.value;
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    if (options.some(([value]) => value === before)) select.value = before;
  }

  const lines = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-line]"))].map(line);

  /** The name of a language, in itself. @param {string} tag */
  const nameOf = (tag) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

  function draw() {
    const names = Object.keys(release.decks);
    fill(deck, names.map((name) => [name, (release.decks[name][here()] ?? Object.values(release.decks[name])[0]).title]));
    byId("decks").hidden = names.length < 2;
    const langs = release.decks[deck.value];
    fill(mode, MODES.map((value) => [value, words().modes[value]]));
    fill(lang, [["", words().page], ...Object.keys(langs).map((tag) => /** @type {const} */ ([tag, nameOf(tag)]))]);
    for (const [name, value] of Object.entries({ mode: "", lang: here(), ...chosen() })) {
      if (value) quiz.setAttribute(name, value);
      else quiz.removeAttribute(name);
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-review]"))) {
      const day = langs[place.dataset.review ?? ""]?.review;
      const tag = place.dataset.review === "ja" ? "ja" : "en";
      place.textContent = day ? WORDS[tag].review(new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day))) : "";
    }
    lines.forEach((write) => write());
  }

  /** @param {string} tag */
  function speak(tag) {
    root.lang = tag;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-to]"))) {
      button.setAttribute("aria-pressed", `${button.dataset.to === tag}`);
    }
    document.title = tag === "ja" ? "hontou：貼る行" : "hontou: the line to paste";
    draw();
  }

  for (const select of [deck, mode, lang]) select.addEventListener("change", draw);
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-to]"))) {
    button.addEventListener("click", () => speak(button.dataset.to ?? "en"));
  }
  const isOnDisk = location.protocol === "file:";
  byId("from-disk").hidden = !isOnDisk;
  byId("uploaded").hidden = byId("where").hidden = isOnDisk;
  /** @type {HTMLElement} */ (document.querySelector(".quiz")).hidden = isOnDisk;
  byId("insecure").hidden = location.protocol !== "http:" || self.isSecureContext;
  speak((new URLSearchParams(location.search).get("lang") ?? navigator.language).startsWith("ja") ? "ja" : "en");
})();
