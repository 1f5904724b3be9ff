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
   * @property {Record<string, Record<string, Deck>>} decks by name and language
   * @property {boolean} [own] whether they are the owner's, of whose names the widget knows nothing
   *
   * @typedef {object} Deck
   * @property {string} title
   * @property {string} review the day by which it is to be reviewed
   * @property {Record<string, string>} [looks] what its author chose in the studio, by attribute; `style` is the element's own
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
      until: (/** @type {string} */ day) => `${day}までにすること`,
      request: (/** @type {string} */ folder) => `${folder} の中のすべてのファイルに、次の HTTP ヘッダーを付けて返すように、サーバーを設定してください。`,
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
      until: (/** @type {string} */ day) => `By ${day}`,
      request: (/** @type {string} */ folder) => `Please have the server send every file in ${folder} with this HTTP header:`,
      quiz: "Quiz",
      save: (/** @type {string} */ file) => `Save ${file}`,
      saved: "Saved",
      missing: (/** @type {string} */ file) => `${file} is not on the server. Upload the whole folder again`,
    },
  });
  const MODES = /** @type {const} */ (["all", "cards", "check"]);
  /** Every attribute that one of the decks has been given: what another has not is taken away. @type {Record<string, string>} */
  const NO_LOOKS = Object.fromEntries(
    Object.values(release.decks)
      .flatMap((langs) => Object.values(langs))
      .flatMap(({ looks = {} }) => Object.keys(looks).map((name) => [name, ""])),
  );
  /** What of the quiz is as it is here, whatever it is to be elsewhere; a style is set by script, as the page's policy wants it. */
  const OF_THIS_PAGE = ["heading-level", "loading", "style"];

  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const [deck, mode, lang] = ["deck", "mode", "quiz-lang"].map((id) => /** @type {HTMLSelectElement} */ (byId(id)));
  const quiz = /** @type {HTMLElement} */ (document.querySelector("hontou-quiz"));

  const here = () => (root.lang === "ja" ? "ja" : "en");
  const words = () => WORDS[here()];

  /** @param {string} text */
  const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

  /** What its author chose for the deck that is shown. */
  const looks = () => release.decks[deck.value][language()].looks ?? {};

  /** What is chosen, as attributes; what is so by itself is not written. @returns {Record<string, string>} */
  function chosen() {
    const { mode: _, style: __, ...others } = looks();
    return { deck: release.own ? `${HERE}decks/${fileOf("json")}` : deck.value, ...others, ...(mode.value !== "all" && { mode: mode.value }), ...(lang.value && { lang: lang.value }) };
  }

  /** @param {string} file @param {string} rest @param {Record<string, string>} [written] */
  const script = (file, rest, written = chosen()) => {
    const { style } = looks();
    const attributes = Object.entries(written).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
    // The element takes it over from the script tag.
    return `<script async src="${escaped(HERE + file)}"${rest}${style ? ` style="${escaped(style)}"` : ""}${attributes.join("")}></script>`;
  };

  /** The language of the quiz where no page says it. */
  const language = () => lang.value || (here() in release.decks[deck.value] ? here() : Object.keys(release.decks[deck.value])[0]);

  function frameAddress() {
    // A frame loads at once.
    const { loading: _, ...written } = chosen();
    const query = new URLSearchParams({ ...written, lang: language() });
    return `${HERE}frame.html?${query}`;
  }

  /** A deck of the owner's own has a script of its own, which knows where it is. */
  function ownScript() {
    const { deck: _, ...written } = chosen();
    return script(fileOf("js"), "", { ...written, lang: language() });
  }

  /** @type {Record<string, () => string>} */
  const LINES = {
    script: () => (release.own ? ownScript() : script("embed.js", "")),
    strict: () => script(release.loader, ` integrity="${release.integrity}" crossorigin="anonymous"`),
    frame: () =>
      `<iframe src="${escaped(frameAddress())}" title="${words().quiz}" width="100%" height="640" sandbox="allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write; web-share"></iframe>`,
    link: frameAddress,
    address: () => `${FIT}${fileOf("html")}`,
    request: () => `${words().request(HERE)}\nAccess-Control-Allow-Origin: *`,
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
    const made = (await response.text()).replaceAll(PLACE, FIT).replaceAll(new URL(PLACE).host, location.host);
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

  /** A day as it is written. @param {string} tag @param {string} day */
  const named = (tag, day) => new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

  /** Says whether a frame in a sandbox, which WordPress makes of a pasted address, is let at the files. */
  async function tellOfSandbox() {
    const sent = await fetch("embed.js", { cache: "no-store" }).then(
      ({ headers }) => headers.get("access-control-allow-origin"),
      () => undefined,
    );
    if (sent === undefined) return;
    const shared = sent === "*" || sent === "null" ? "yes" : "no";
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-shared]"))) place.hidden = place.dataset.shared !== shared;
  }

  function draw() {
    const names = Object.keys(release.decks);
    fill(deck, names.map((name) => [name, (release.decks[name][here()] ?? Object.values(release.decks[name])[0]).title]));
    byId("decks").hidden = names.length < 2;
    const langs = release.decks[deck.value];
    const tags = Object.keys(langs).map((tag) => /** @type {const} */ ([tag, nameOf(tag)]));
    // A deck of the owner's own is an address, and each language has another: no page's language leads to it.
    const isFirst = mode.options.length === 0;
    fill(lang, release.own ? tags : [["", words().page], ...tags]);
    if (isFirst && release.own && here() in langs) lang.value = here();
    fill(mode, MODES.map((value) => [value, words().modes[value]]));
    if (isFirst) mode.value = MODES.find((value) => value === looks().mode) ?? "all";
    for (const [name, value] of Object.entries({ ...NO_LOOKS, mode: "", lang: here(), ...chosen() })) {
      if (OF_THIS_PAGE.includes(name)) continue;
      if (value) quiz.setAttribute(name, value);
      else quiz.removeAttribute(name);
    }
    quiz.style.cssText = looks().style ?? "";
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-languages]"))) {
      place.hidden = !release.own || tags.length < 2;
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-name]"))) {
      place.textContent = place.dataset.name === "json" ? `decks/${fileOf("json")}` : fileOf("js");
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-review]"))) {
      const day = langs[place.dataset.review ?? ""]?.review;
      const tag = place.dataset.review === "ja" ? "ja" : "en";
      place.textContent = day ? WORDS[tag].review(named(tag, day)) : "";
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) {
      const tag = place.dataset.until === "ja" ? "ja" : "en";
      const day = langs[tag]?.review;
      if (day) place.textContent = WORDS[tag].until(named(tag, day));
    }
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-text]"))) {
      link.href = `decks/${fileOf("html")}`;
    }
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-sheet]"))) {
      link.href = `decks/${fileOf("review.html")}`;
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
  // Of the owner's own decks other things are to be said than of those that come with the widget.
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-own], [data-built-in]"))) {
    place.hidden = "own" in place.dataset !== Boolean(release.own);
  }
  const isOnDisk = location.protocol === "file:";
  byId("from-disk").hidden = !isOnDisk;
  byId("uploaded").hidden = byId("where").hidden = isOnDisk;
  /** @type {HTMLElement} */ (document.querySelector(".quiz")).hidden = isOnDisk;
  if (!isOnDisk) tellOfSandbox();
  byId("insecure").hidden = location.protocol !== "http:" || self.isSecureContext;
  speak((new URLSearchParams(location.search).get("lang") ?? navigator.language).startsWith("ja") ? "ja" : "en");
})();
