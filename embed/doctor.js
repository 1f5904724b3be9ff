// Finds out why a widget does not work, for somebody who is no developer: each of its files is asked for once more, as
// the widget does it, and what fails is told with the mend. Fetched by `diagnose()` and by doctor.html, by nobody else.

const SMALLEST = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const STYLES = ["styles/tokens.css", "styles/widget.css", "styles/print.css"];

/**
 * Looks at the widget whose files are at `base` and, if there is an `address`, at the deck there. `trouble` is the last
 * thing that went wrong with it. With `run: false` nothing that was found is run: the address may be anybody's.
 *
 * Returns plain JSON: `ok`, and one of `checks` for each thing looked at, with `name`, `file`, `ok`, and, where it
 * failed, a `code`, what was seen in `message`, and the mend in `mend`.
 */
export async function examine({ version, base, address, trouble, run = true }) {
  const at = (name) => new URL(name, base).href;
  const checks = await Promise.all([
    page(),
    loader(at("embed.js"), version),
    plain("glue", at("hontou.js"), "script-src"),
    ...(run ? [module(at("hontou.js"))] : []),
    wasm(at("hontou_bg.wasm")),
    ...STYLES.map((name) => plain("style", at(name), "connect-src")),
    plain("figures", at("figures.js"), "script-src"),
    plain("accent", at("accent.js"), "script-src"),
    plain("texts", at("texts/ja.json"), "connect-src"),
    ...(address ? [deck(address), edition(address.replace(/\.json(?=$|[?#])/, ".html"))] : []),
  ]);
  const failed = checks.filter(({ ok, optional }) => !ok && !optional);
  return { version, base, address, ok: failed.length === 0, trouble, checks };
}

const good = (name, file, message) => ({ name, file, ok: true, message });
const bad = (name, file, code, message, mend) => ({ name, file, ok: false, code, message, mend });

// Each file is asked for anew: what a cache still has is not what the next reader gets.
async function ask(url) {
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin" });
  return { status: response.status, type: response.headers.get("content-type") ?? "", bytes: new Uint8Array(await response.arrayBuffer()) };
}

async function looked(name, url, directive, judge) {
  let answer;
  try {
    answer = await ask(url);
  } catch (error) {
    return bad(name, url, "unreachable", String(error), { allow: allowed(url, directive) });
  }
  if (answer.status !== 200) return bad(name, url, "http", String(answer.status), { upload: url });
  return judge(answer);
}

const plain = (name, url, directive) => looked(name, url, directive, ({ bytes, type }) => good(name, url, `${bytes.length} bytes, ${type}`));

// A page that was opened from a disk may load nothing.
function page() {
  const { protocol } = location;
  if (protocol === "file:") return bad("page", location.href, "file", protocol, { server: true });
  return good("page", location.origin, navigator.userAgent);
}

function loader(url, version) {
  return looked("loader", url, "script-src", ({ bytes, type }) => {
    const found = /VERSION\s*=\s*"([^"]+)"|"(\d+\.\d+\.\d+)"/.exec(new TextDecoder().decode(bytes));
    const there = found?.[1] ?? found?.[2];
    if (there && version && there !== version) return bad("loader", url, "version", `${there} ≠ ${version}`, { cache: true });
    return good("loader", url, `${there ?? version}, ${type}`);
  });
}

async function module(url) {
  try {
    await import(url);
    return good("module", url, "");
  } catch (error) {
    return bad("module", url, "glue", String(error), { script: allowed(url, "script-src"), type: "Content-Type: text/javascript" });
  }
}

function wasm(url) {
  return looked("wasm", url, "connect-src", async ({ bytes, type }) => {
    if (!globalThis.WebAssembly) return bad("wasm", url, "browser", navigator.userAgent, { browser: true });
    const magic = SMALLEST.slice(0, 4).every((byte, at) => bytes[at] === byte);
    if (!magic) return bad("wasm", url, "wasm-invalid", `${bytes.length} bytes, ${type}`, { binary: url });
    try {
      // The smallest module there is: what refuses it is no fault of ours. To compile is not refused everywhere.
      await WebAssembly.instantiate(SMALLEST);
    } catch (error) {
      return bad("wasm", url, "wasm-blocked", String(error), { policy: `script-src ${new URL(url).origin} 'wasm-unsafe-eval'` });
    }
    try {
      await WebAssembly.compile(bytes);
    } catch (error) {
      return bad("wasm", url, "wasm-invalid", String(error), { binary: url });
    }
    return good("wasm", url, `${bytes.length} bytes, ${type}`);
  });
}

function deck(url) {
  return looked("deck", url, "connect-src", ({ bytes }) => {
    let json;
    try {
      json = JSON.parse(new TextDecoder().decode(bytes));
    } catch (error) {
      return bad("deck", url, "deck-not-json", String(error), { json: url });
    }
    if (json?.schema !== 1) return bad("deck", url, "deck-invalid", `schema: ${JSON.stringify(json?.schema)}`, { deck: url });
    return good("deck", url, `${json.title} (${json.lang}), ${json.cards?.length} cards`);
  });
}

async function edition(url) {
  const found = await looked("edition", url, "connect-src", ({ bytes }) => good("edition", url, `${bytes.length} bytes`));
  return found.ok ? found : { ...found, optional: true, mend: { render: url } };
}

function allowed(url, directive) {
  const { origin } = new URL(url);
  const lines = [`Content-Security-Policy: ${directive} ${origin}`];
  if (origin !== location.origin) lines.unshift("Access-Control-Allow-Origin: *");
  return lines;
}

/**
 * Holds the policy of a page at `origin` against what a widget at `base` with a deck at `address` needs.
 *
 * Returns one check; its mend is what to add, a line for each directive.
 */
export function examinePolicy(policy, origin, base, address) {
  const directives = new Map();
  for (const part of policy.split(/[;,]/)) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  const missing = [];
  const need = (name, wanted) => {
    const sources = directives.get(name) ?? directives.get("default-src");
    const added = sources && wanted.filter((what) => !admits(sources, what, origin)).map((what) => (what.startsWith("'") ? what : new URL(what).origin));
    if (added?.length > 0) missing.push(`${name} ${[...new Set(added)].join(" ")}`);
  };
  need("script-src", [`${base}hontou.js`, "'wasm-unsafe-eval'"]);
  need("connect-src", [`${base}hontou_bg.wasm`, address]);
  return [missing.length === 0 ? good("policy", origin, policy) : bad("policy", origin, "policy", policy, { policy: missing })];
}

// Whether one of a directive's sources admits a keyword or an address, as a browser sees it.
function admits(sources, what, page) {
  const said = sources.map((source) => (source.startsWith("'nonce-") ? source : source.toLowerCase()));
  if (what === "'wasm-unsafe-eval'") return said.includes(what) || said.includes("'unsafe-eval'");
  const { protocol, hostname, port, pathname, origin } = new URL(what);
  return said.some((source) => {
    // The loader's tag then has the nonce, and what it imports goes by it.
    if (source.startsWith("'nonce-") || source === "'strict-dynamic'") return true;
    if (source === "'self'") return origin === page;
    if (source === "*") return true;
    if (source.endsWith(":")) return source === protocol;
    const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*\.)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(source);
    if (!parts) return false;
    const [, scheme, any, host, number = "", path = "/"] = parts;
    const isScheme = !scheme || `${scheme}:` === protocol || (scheme === "http" && protocol === "https:");
    const isHost = any ? hostname.endsWith(`.${host}`) : hostname === host;
    return isScheme && isHost && (number === "*" || number === port) && (path.endsWith("/") ? pathname.startsWith(path) : pathname === path);
  });
}
