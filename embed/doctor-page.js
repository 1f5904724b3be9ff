// doctor.html: asks for the address of a page with a quiz, or of a folder with the widget's files, looks at it, and says
// what to change, in words for whoever looks after the page. Nothing it looks at is run but what lies beside it.
import { examine, examinePolicy } from "./doctor.js";
import { TEXTS } from "./doctor-texts.js";

const lang = new URLSearchParams(location.search).get("lang") ?? navigator.language;
const texts = TEXTS[lang.split("-")[0]] ?? TEXTS.en;
const HERE = new URL(".", location.href).href;
const main = document.querySelector("main");

const make = (name, words = "", attributes = {}) => {
  const element = document.createElement(name);
  element.textContent = words;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const address = make("input", "", { id: "address", type: "url", required: "", inputmode: "url" });
const form = make("form");
const button = make("button", texts.look);
const findings = make("div", "", { role: "status" });
address.value = HERE;
form.append(make("label", texts.address, { for: "address" }), address, make("p", texts.hint, { class: "hint" }), button);
document.title = texts.title;
document.documentElement.lang = texts === TEXTS.ja ? "ja" : "en";
main.replaceChildren(make("h1", texts.title), make("p", texts.lead), form, findings);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  button.disabled = true;
  findings.replaceChildren(make("p", texts.looking));
  try {
    findings.replaceChildren(...(await look(address.value)));
  } finally {
    button.disabled = false;
  }
});

async function look(url) {
  const page = await open(url);
  const embedded = page && embeddedIn(page.document);
  const base = embedded?.base ?? new URL(".", /\.[a-z]+$/i.test(url) ? url : url.replace(/\/?$/, "/")).href;
  if (page && !embedded && !(await isThere(`${base}embed.js`))) return [make("h2", texts.noQuiz), make("p", texts.noQuizMend)];
  const deck = embedded?.deck ?? `${base}decks/exosome.ja.json`;
  const report = await examine({ base, address: deck, run: base === HERE });
  const checks = [...report.checks];
  if (page?.policy) checks.unshift(...examinePolicy(page.policy, new URL(url).origin, base, deck));
  return shown(checks);
}

// A page, its policy and its quiz; none if it may not be read from here, which a folder of files never is.
function open(url) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => {
      const document = request.status === 200 ? request.response : null;
      const policy = request.getResponseHeader("content-security-policy") ?? document?.querySelector("meta[http-equiv='content-security-policy' i]")?.content;
      resolve(document && { document, policy });
    };
    request.onerror = () => resolve(null);
    request.send();
  });
}

async function isThere(url) {
  try {
    return (await fetch(url, { cache: "no-store" })).ok;
  } catch {
    return false;
  }
}

// Where a page takes the widget from, and which deck it asks for.
function embeddedIn(page) {
  const script = [...page.scripts].find(({ src }) => /\/embed\.js(?:[?#]|$)/.test(src));
  if (!script) return undefined;
  const quiz = page.querySelector("hontou-quiz, [data-hontou]") ?? script;
  const written = (name) => quiz.getAttribute(name) ?? quiz.getAttribute(`data-${name}`);
  const base = new URL(".", written("base") ?? script.src).href;
  const deck = written("deck") ?? "";
  const tag = written("lang") ?? page.documentElement.lang;
  const lang = ["en", "ko"].find((lang) => tag.startsWith(lang)) ?? (/^zh-(Hant|TW|HK|MO)/i.test(tag) ? "zh-Hant" : tag.startsWith("zh") ? "zh-Hans" : "ja");
  return { base, deck: /^[\w-]+$/.test(deck) ? `${base}decks/${deck}.${lang}.json` : new URL(deck, page.baseURI).href };
}

function shown(checks) {
  const failed = checks.filter(({ ok, optional }) => !ok && !optional);
  const list = make("ul", "", { class: "findings" });
  list.append(...[...failed, ...checks.filter((check) => !failed.includes(check))].map(item));
  return [make("h2", failed.length === 0 ? texts.allWell : texts.failed(failed.length)), list];
}

function item({ name, file, ok, optional, message, mend }) {
  const entry = make("li", `${ok ? "✓" : optional ? "–" : "✗"} `);
  const words = make("p");
  words.style.display = "inline";
  words.append(make("b", texts.names[name] ?? name), ` ${ok ? texts.well : optional ? texts.absent : texts.ill}`);
  entry.append(words, make("p", [file, message].filter(Boolean).join(" — "), { class: "seen" }));
  for (const [what, value] of Object.entries(mend ?? {})) {
    entry.append(make("p", texts.mends[what] ?? what));
    if (Array.isArray(value) || typeof value === "string") entry.append(make("pre", [value].flat().join("\n")));
  }
  return entry;
}
