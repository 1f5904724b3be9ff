// Checks a deck while it is written, pasted or uploaded, before anything is sent: what "hontou lint" says, in the browser. The
// server checks the shape again. Written by hand; there is nothing to build.
(function () {
  "use strict";
  const form = document.getElementById("hontou-add");
  if (!form || !form.dataset.checker) return;
  const file = form.querySelector("#hontou-file");
  const field = form.querySelector("#hontou-json");
  const status = form.querySelector("#hontou-status");
  const place = form.querySelector("#hontou-findings");
  const words = JSON.parse(form.dataset.words);
  /** The ids of decks that come with the plugin. */
  const reserved = JSON.parse(form.dataset.reserved);
  /** Whether the screen is in Japanese, as the checker's words are, too. */
  const isJapanese = () => /^ja\b/i.test(document.documentElement.lang);

  /** How long somebody pauses who has written something, in milliseconds. */
  const PAUSE = 400;
  /** After how long a check that goes on is told of. */
  const LONG = 500;
  /** How long saving waits for the checker, which a slow line may bring late. */
  const PATIENCE = 30000;
  /** How many findings are listed of a kind. */
  const MOST = 50;

  /** So long a text in a single line came out of a program. */
  const LONG_LINE = 1000;

  const put = (text, ...values) => text.replace(/%(?:(\d)\$)?s/g, (_, at) => values[at ? at - 1 : 0]);
  const say = (text) => {
    // What is said once more is not read aloud once more.
    if (status.textContent !== text) status.textContent = text;
  };

  /** Here and not in UTC: a deck that was reviewed today has this day. */
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  let worker = null;
  let running = null;

  /** What is wrong with a text; null if nothing can tell. It ends what is asked of another text. */
  function findings(text) {
    if (running && running.text === text) return running.answer;
    if (running) running.end(null);
    const mine = { text };
    mine.answer = new Promise((resolve) => {
      mine.end = (found) => {
        running = null;
        if (!found && worker) {
          worker.terminate();
          worker = null;
        }
        resolve(found);
      };
    });
    running = mine;
    const failed = (why) => {
      console.warn("hontou: the checker does not run.", why);
      mine.end(null);
    };
    try {
      const { worker: address, checker, module } = form.dataset;
      worker = worker || new Worker(address, { type: "module" });
      worker.onmessage = ({ data }) => (data.found ? mine.end(data.found) : failed(data.failed));
      worker.onerror = (event) => failed(event.message || address);
      worker.postMessage({ checker, module, deck: text, today: today() });
    } catch (error) {
      failed(error);
    }
    return mine.answer;
  }

  /**
   * Gives a text in one line a line for each of its parts, so that a finding has a line of its own. It changes blanks alone, and
   * needs no whole JSON: what is wrong in it stays wrong.
   */
  function inLines(text) {
    if (text.trim().includes("\n") || text.length < LONG_LINE) return text;
    let depth = 0;
    const line = () => `\n${"  ".repeat(Math.max(0, depth))}`;
    const parts = text.trim().match(/"(?:[^"\\]|\\.)*"?|[{[]\s*[}\]]|[{}[\],:]|[^\s"{}[\],:]+|\s+/g) || [];
    const written = parts.map((part) => {
      if (/^\s+$/.test(part)) return "";
      if (part === "{" || part === "[") return part + (depth++, line());
      if (part === "}" || part === "]") return (depth--, line()) + part;
      if (part === ",") return part + line();
      return part === ":" ? ": " : part;
    });
    return `${written.join("")}\n`;
  }

  /** That a deck has the id of one that comes with the plugin: the server refuses it. */
  function taken(text, deck) {
    if (!deck || !reserved.includes(deck.id)) return [];
    const before = text.slice(0, Math.max(0, text.search(/"id"\s*:/))).split("\n");
    const place = { line: before.length, column: before.pop().length + 1, path: "id", severity: "error" };
    return [{ ...place, isOurs: true, message: put(words.reserved, deck.id), fix: put(words.reservedFix, `${deck.id}-clinic`) }];
  }

  /**
   * Checks what is in the field, and shows what is found, with something to be said first. Returns the number of errors; null
   * if nothing can tell.
   */
  async function check(first) {
    const spread = inLines(field.value);
    if (spread !== field.value) field.value = spread;
    const text = field.value;
    if (text.trim() === "") {
      if (running) running.end(null);
      show([], []);
      say(words.ready);
      return 0;
    }
    const long = setTimeout(say, LONG, words.checking);
    const found = await findings(text);
    clearTimeout(long);
    // Meanwhile more was written, which is checked in its place.
    if (text !== field.value) return check(first);
    const all = found ? taken(text, found.deck).concat(found.errors, found.findings) : [];
    const [errors, warnings] = ["error", "warning"].map((severity) => all.filter((one) => one.severity === severity));
    show(errors, warnings);
    const told = found ? outcome(found.deck, errors.length, warnings.length) : words.missing;
    say(first ? `${first} ${told}` : told);
    return found ? errors.length : null;
  }

  function outcome(deck, errors, warnings) {
    const said = deck ? [put(words.deck, deck.title, deck.lang, deck.cards, deck.questions)] : [];
    if (errors) said.push(put(words.errors, errors));
    else said.push(warnings ? put(words.warnings, warnings) : words.clean);
    return said.join(" ");
  }

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name]);
    made.append(...children);
    return made;
  }

  function show(errors, warnings) {
    place.replaceChildren();
    if (errors.length) place.append(list(words.errorsHead, "error", errors));
    if (warnings.length) place.append(list(words.warningsHead, "warning", warnings));
  }

  /** The words of a finding, and their language; none if it is the screen's. */
  function saidOf(one) {
    if (one.isOurs) return [one.message, one.fix, {}];
    if (isJapanese() && one.japanese) return [one.japanese.message, one.japanese.fix, {}];
    return [one.message, one.fix, { lang: "en" }];
  }

  /** One kind of findings. */
  function list(head, kind, found) {
    const items = found.slice(0, MOST).map((one) => {
      const line = element("a", { href: "#hontou-json" }, put(words.line, one.line));
      line.addEventListener("click", (event) => {
        event.preventDefault();
        goTo(one.line, one.column);
      });
      const [message, way, attributes] = saidOf(one);
      const what = element("span", attributes, message);
      const fix = element("span", { class: "hontou-fix" }, words.fix, element("span", attributes, way));
      const where = one.path ? [element("code", {}, one.path), " "] : [];
      return element("li", {}, line, " ", ...where, what, " ", fix);
    });
    const id = `hontou-${kind}s`;
    const box = element("div", { class: `notice notice-${kind} inline`, role: "group", "aria-labelledby": id, tabindex: "-1" });
    box.append(element("h3", { id }, head), element("ol", {}, ...items));
    if (found.length > MOST) box.append(element("p", {}, put(words.most, MOST)));
    return box;
  }

  /** Selects a line from a column on, and brings it into view. Lines of the field do not wrap, so each is as high as the others. */
  function goTo(number, column) {
    const lines = field.value.split("\n");
    const line = lines[number - 1] || "";
    const before = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
    // Columns count characters, and the field counts halves of those beyond the first 65,536.
    const from = before + Array.from(line).slice(0, column - 1).join("").length;
    field.focus();
    field.setSelectionRange(from, Math.max(from, before + line.length));
    // A browser brings the selection of a field into view as it takes the focus.
    field.blur();
    field.focus();
    const height = parseFloat(getComputedStyle(field).lineHeight);
    field.scrollTop = Math.max(0, (number - 4) * height);
  }

  let pause = 0;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => check(), PAUSE);
  });

  let reading = Promise.resolve();

  /** Puts the text of a file into the field, where its lines can be seen and changed. What is no text is left to the server. */
  async function read() {
    const [chosen] = file.files;
    if (!chosen) return;
    try {
      if (chosen.size > Number(form.dataset.most)) throw new RangeError("too large");
      field.value = new TextDecoder("utf-8", { fatal: true }).decode(await chosen.arrayBuffer());
    } catch {
      show([], []);
      say(put(words.unread, chosen.name));
      return;
    }
    field.scrollTop = 0;
    file.value = "";
    await check(put(words.taken, chosen.name));
  }
  file.addEventListener("change", () => {
    reading = read();
  });

  form.addEventListener("submit", (event) => {
    // A file that could not be read is the server's to refuse.
    if (!file.files.length && field.value.trim() === "") return;
    event.preventDefault();
    send();
  });

  async function send() {
    clearTimeout(pause);
    const late = new Promise((done) => setTimeout(done, PATIENCE, null));
    await Promise.race([reading, late]);
    const errors = file.files.length ? null : await Promise.race([check(), late]);
    if (errors) {
      say(words.refused);
      place.firstElementChild.focus();
      place.firstElementChild.scrollIntoView({ block: "nearest" });
      return;
    }
    // The button is called "submit", and hides the form's own. This one asks no listener again.
    HTMLFormElement.prototype.submit.call(form);
  }

  /** The review sheet of a deck, as a page. */
  function sheetOf(deck) {
    const { worker: address, checker, module } = form.dataset;
    const drawing = new Worker(address, { type: "module" });
    return new Promise((resolve, reject) => {
      drawing.onmessage = ({ data }) => (data.found && data.found.html ? resolve(data.found.html) : reject(new Error(data.failed || "it has errors")));
      drawing.onerror = (event) => reject(new Error(event.message || address));
      drawing.postMessage({ checker, module, call: "review", deck });
    }).finally(() => drawing.terminate());
  }

  for (const button of document.querySelectorAll("[data-sheet]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      // Opened later, it would be taken for one that nobody asked for.
      const page = window.open("", "_blank");
      try {
        const answer = await fetch(button.dataset.sheet);
        if (!answer.ok) throw new Error(`${button.dataset.sheet} answered ${answer.status}`);
        const html = await sheetOf(await answer.text());
        page.location = URL.createObjectURL(new Blob([html], { type: "text/html" }));
      } catch (error) {
        console.warn("hontou: there is no review sheet.", error);
        if (page) page.close();
        say(words.sheetFailed);
        status.scrollIntoView({ block: "nearest" });
      }
    });
  }

  say(words.ready);
  if (field.value.trim() !== "") check();
})();
