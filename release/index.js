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
      save: (/** @type {string} */ file) => `${file} を保存`,
      saved: "保存しました",
      missing: (/** @type {string} */ file) => `${file} がサーバーにありません。フォルダーをまるごとアップロードし直してください`,
    },
    en: {
      copy: "Copy",
      copied: "Copied",
      selected: "Selected; now copy it",
      page: "As the page",
      modes: { all: "Cards and self-check", cards: "Cards alone", check: "Self-check alone" },
      review: (/** @type {string} */ day) => `This content is to be reviewed by ${day}.`,
      quiz: "Quiz",
      save: (/** @type {string} */ file) => `Save ${file}`,
      saved: "Saved",
      missing: (/** @type {string} */ file) => `${file} is not on the server. Upload the whole folder again`,
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

  /** The language of the quiz where no page says it. */
  const language = () => lang.value || (here() in release.decks[deck.value] ? here() : Object.keys(release.decks[deck.value])[0]);

  function frameAddress() {
    const query = new URLSearchParams({ ...chosen(), lang: language() });
    return `${HERE}frame.html?${query}`;
  }

  /** @type {Record<string, () => string>} */
  const LINES = {
    script: () => script("embed.js", ""),
    strict: () => script(release.loader, ` integrity="${release.integrity}" crossorigin="anonymous"`),
    frame: () =>
      `<iframe src="${escaped(frameAddress())}" title="${words().quiz}" width="100%" height="640" sandbox="allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write; web-share"></iframe>`,
    link: frameAddress,
    address: () => `${FIT}${fileOf("html")}`,
  };

  // The release cannot know where this folder is. Its pages have this in that place, and no sign of an address may be one of HTML.
  const PLACE = "https://hontou.invalid/";
  const FIT = HERE.replaceAll("&", "%26").replaceAll("'", "%27");
  /** @param {string} kind */
  const fileOf = (kind) => `${deck.value}.${language()}.${kind}`;

  /** Saves a file with the address of this folder in it. @param {string} file */
  async function save(file) {
    const response = await fetch(`address/${file}.txt`);
    if (!response.ok) throw new Error(`${response.status}`);
    const made = (await response.text()).replaceAll(PLACE, FIT);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([made], { type: file.endsWith(".json") ? "application/json" : "text/html" }));
    link.download = file;
    link.click();
    // Not every browser has read it by now.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  const saves = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-file]"))].map((button) => {
    const file = () => fileOf(button.dataset.file ?? "");
    const said = /** @type {HTMLElement} */ (document.querySelector(".files [role=status]"));
    button.addEventListener("click", async () => {
      const wanted = file();
      said.textContent = await save(wanted).then(
        () => words().saved,
        () => words().missing(`address/${wanted}.txt`),
      );
    });
    return () => (button.textContent = words().save(file()));
  });

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
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-text]"))) {
      link.href = `decks/${fileOf("html")}`;
    }
    for (const write of [...lines, ...saves]) write();
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
