// All of a deck to read, where the widget cannot run. Fetched when it is wanted, by nobody else.
//
// The static edition is a page beside the deck. It is copied element by element: nothing that runs, links to a script or
// fetches comes with it, whoever wrote that page.

const ELEMENTS = /^(section|h[1-6]|p|b|strong|[ou]l|li|details|summary|d[ltd]|footer|span|cite|a|ruby|r[tp])$/;
const LINK = /^(https?|mailto|tel):/;
const INSTEAD = { ja: "クイズのかわりに、内容をそのままお読みいただけます。", en: "Here is all of it to read instead.", ko: "퀴즈 대신 전체 내용을 그대로 읽으실 수 있습니다.", "zh-Hans": "您可以直接阅读全部内容。", "zh-Hant": "您可以直接閱讀全部內容。" };

/** A line that says what this is, and the edition of the deck at `address`; an error if there is none. */
export async function edition(address) {
  const page = await load(address.replace(/\.json(?=$|[?#])/, ".html"));
  const whole = page.querySelector(".hontou-edition");
  const line = document.createElement("p");
  line.textContent = INSTEAD[whole.lang] ?? INSTEAD.en;
  return [line, copied(whole)];
}

// An XMLHttpRequest reads HTML where a policy of trusted types forbids a parser.
function load(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    // Whatever type a server that does not know the file sends it as.
    request.overrideMimeType("text/html;charset=utf-8");
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(new Error(`${url} answered ${request.status}`)));
    request.onerror = () => reject(new Error(`${url} could not be fetched`));
    request.send();
  });
}

function copied(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (!ELEMENTS.test(node.localName)) return "";
  const copy = document.createElement(node.localName);
  const href = node.getAttribute("href") ?? "";
  if (LINK.test(href)) Object.assign(copy, { href, target: "_blank", rel: "noopener noreferrer" });
  if (node.lang) copy.lang = node.lang;
  copy.append(...[...node.childNodes].map(copied));
  return copy;
}
