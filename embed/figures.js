// Draws a deck's figures, and shows them large. Fetched when a card with a figure shows its answer, never before.
//
// A figure is an SVG file of the deck's. It is copied into the widget element by element, so that it follows theme and
// accent; only what draws is copied: no script, no style, no link, nothing that fetches.

const ELEMENTS = new Set(["svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan"]);
const ATTRIBUTES = new Set([
  "class", "cx", "cy", "d", "data-label", "dominant-baseline", "dx", "dy", "height", "opacity", "points", "r", "rx", "ry",
  "stroke-dasharray", "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
]);
const SVG = "http://www.w3.org/2000/svg";

const WORDS = {
  ja: ["図を大きく見る", "閉じる"],
  en: ["Enlarge the figure", "Close"],
  ko: ["그림 크게 보기", "닫기"],
  "zh-Hans": ["放大图片", "关闭"],
  "zh-Hant": ["放大圖片", "關閉"],
};
// The large figure is as large as the window lets it be seen whole, and never narrower than its words want: on a phone it
// is moved about.
const STYLES = `.figure{position:relative}
.enlarge{position:absolute;inset-block-end:0;inset-inline-end:0;inline-size:44px;block-size:44px;display:grid;place-content:center;padding:0;border:0;background:none;color:var(--soft);cursor:pointer}
.enlarge svg{inline-size:18px;block-size:18px;stroke:currentcolor;stroke-width:2}
.large{inline-size:100%;max-inline-size:80rem;max-block-size:100%;padding:1rem;border:1px solid var(--line);border-radius:var(--radius);background:var(--paper);color:var(--ink)}
.large::backdrop{background:rgb(0 0 0/.6)}
.large [tabindex]{overflow:auto}
.large svg{display:block;margin-inline:auto;inline-size:max(min(100%,(100vh - 9rem)*1.6),44rem);block-size:auto;max-block-size:none}
.large button{display:block;margin-inline-start:auto;margin-block-end:.5rem}`;

const files = new Map();
const dressed = new WeakSet();

export async function draw(place, url, labels) {
  if (!files.has(url)) files.set(url, load(url));
  try {
    const file = await files.get(url);
    // A reader who has gone on meanwhile has taken the place away.
    if (!place.isConnected) return;
    dress(place.getRootNode());
    show(place, () => copy(file, labels));
  } catch (error) {
    files.delete(url);
    // The words of the figure carry the same fact.
    place.textContent = place.getAttribute("aria-label");
    console.warn(`hontou: ${error.message}`);
  }
}

// The drawing, with the words that say the same, and a button that shows it large.
function show(place, drawing) {
  const alt = place.getAttribute("aria-label");
  const [enlarge, close] = WORDS[place.closest("[lang]")?.lang] ?? WORDS.en;
  const told = () => {
    const svg = drawing();
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", alt);
    return svg;
  };
  const button = make("button", { type: "button", className: "enlarge" }, [icon()]);
  button.setAttribute("aria-label", enlarge);
  button.addEventListener("click", () => {
    const ground = make("div", { tabIndex: 0 }, [told()]);
    const shut = make("button", { type: "button", textContent: close });
    shut.dataset.kind = "plain";
    const dialog = make("dialog", { className: "large" }, [shut, ground]);
    dialog.setAttribute("aria-label", alt);
    ground.setAttribute("role", "group");
    ground.setAttribute("aria-label", enlarge);
    shut.addEventListener("click", () => dialog.close());
    // A tap beside it closes it; its keys are none of the card's.
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => dialog.remove());
    place.append(dialog);
    dialog.showModal();
  });
  // What was said of the place is said of the drawing now: a button inside a picture nobody would find.
  place.removeAttribute("role");
  place.removeAttribute("aria-label");
  place.replaceChildren(told(), button);
}

function make(name, properties, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function icon() {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7");
  svg.append(path);
  return svg;
}

function dress(root) {
  if (dressed.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  dressed.add(root);
}

// An XMLHttpRequest reads SVG where a policy of trusted types forbids a parser.
function load(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.overrideMimeType("image/svg+xml");
    request.onload = () => {
      const root = request.response?.documentElement;
      if (request.status === 200 && root?.namespaceURI === SVG) resolve(root);
      else reject(new Error(`the figure ${url} could not be read (status ${request.status}). Check the address and that it is an SVG file.`));
    };
    request.onerror = () => reject(new Error(`the figure ${url} could not be fetched. If it is on another origin, serve it with Access-Control-Allow-Origin.`));
    request.send();
  });
}

function copy(from, labels) {
  const to = document.createElementNS(SVG, from.localName);
  for (const { name, value } of from.attributes) if (ATTRIBUTES.has(name)) to.setAttribute(name, value);
  const label = from.getAttribute("data-label");
  if (label !== null) {
    to.textContent = labels[Number(label)] ?? "";
    return to;
  }
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.append(child.data);
    else if (child.namespaceURI === SVG && ELEMENTS.has(child.localName)) to.append(copy(child, labels));
  }
  return to;
}
