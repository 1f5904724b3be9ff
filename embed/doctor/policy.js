// What a page's content security policy lacks for a widget to work.
// @ts-check
import { RUNTIME, WASM } from "../shared/files.js";
import { isWeb } from "./ask.js";
import { bad, good } from "./check.js";

/**
 * Holds the policy of a page at `page`, an origin, against what a widget at `base` with a deck at `address` needs. The fix
 * is what to add, a line for each directive.
 *
 * @param {string} policy
 * @param {string} page
 * @param {string} base
 * @param {string} address
 */
export function examinePolicy(policy, page, base, address) {
  const directives = parse(policy);
  /** @param {string} directive @param {string[]} wanted */
  const lacking = (directive, wanted) => {
    const sources = directives.get(directive) ?? directives.get("default-src");
    const added = wanted.filter((what) => sources && (what.startsWith("'") || isWeb(what)) && !admits(sources, what, page));
    const written = new Set(added.map((what) => (what.startsWith("'") ? what : new URL(what).origin)));
    return written.size > 0 ? [`${directive} ${[...written].join(" ")}`] : [];
  };
  const missing = [...lacking("script-src", [base + RUNTIME, "'wasm-unsafe-eval'"]), ...lacking("connect-src", [base + WASM, address])];
  return missing.length === 0 ? good("policy", page, policy) : bad("policy", page, "policy", policy, { policy: missing });
}

/** The sources of each directive; the first of a kind counts. @param {string} policy */
function parse(policy) {
  /** @type {Map<string, string[]>} */
  const directives = new Map();
  for (const part of policy.split(/[;,]/)) {
    const [directive, ...sources] = part.trim().split(/\s+/);
    if (directive && !directives.has(directive.toLowerCase())) directives.set(directive.toLowerCase(), sources);
  }
  return directives;
}

/**
 * Whether one of a directive's sources admits a keyword or an address, as a browser sees it.
 *
 * @param {string[]} sources
 * @param {string} what
 * @param {string} page
 */
function admits(sources, what, page) {
  const plain = sources.map((source) => (source.startsWith("'nonce-") ? source : source.toLowerCase()));
  if (what === "'wasm-unsafe-eval'") return plain.includes(what) || plain.includes("'unsafe-eval'");
  const url = new URL(what);
  return plain.some((source) => {
    // The loader's tag then has the nonce, and what it imports goes by it.
    if (source.startsWith("'nonce-") || source === "'strict-dynamic'") return true;
    if (source === "'self'") return url.origin === page;
    if (source === "*") return true;
    if (source.endsWith(":")) return source === url.protocol;
    const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*\.)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/.exec(source);
    if (!parts) return false;
    const [, scheme, any, host, port = "", path = "/"] = parts;
    const isScheme = !scheme || `${scheme}:` === url.protocol || (scheme === "http" && url.protocol === "https:");
    const isHost = any ? url.hostname.endsWith(`.${host}`) : url.hostname === host;
    const isPath = path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path;
    return isScheme && isHost && (port === "*" || port === url.port) && isPath;
  });
}

/**
 * A page that embeds only what agrees to it (`Cross-Origin-Embedder-Policy`) wants the script tag to ask for agreement, or a
 * header on the script.
 *
 * @param {string} policy
 * @param {string} page its origin
 * @param {{ script: string, hasCrossorigin?: boolean }} embedded
 */
export function examineEmbedder(policy, page, { script, hasCrossorigin }) {
  if (!policy.includes("require-corp") || !isWeb(script) || new URL(script).origin === page || hasCrossorigin) return good("embedder", page, policy);
  return bad("embedder", page, "embedder", policy, { crossorigin: `<script async crossorigin src="${script}" …></script>`, agree: "Cross-Origin-Resource-Policy: cross-origin" });
}
