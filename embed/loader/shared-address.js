// The address that a reader passes on.
// @ts-check

/** By which advertisers and mailers follow a reader. */
const TRACKING = /^(utm_|_g[al]=|_hs|gad_|\w{1,3}clk?id=|gclsrc|[gw]braid|ldtag_cl|li_fat_id|igsh|mc_[ce]id|mkt_tok|vero_id)/i;

/**
 * The page's canonical address, else its own without what follows a reader about; the page's route is kept wherever it is.
 *
 * @param {string} [card] the one it opens at
 */
export function pageAddress(card) {
  /** @type {HTMLLinkElement | null} */
  const canonical = document.querySelector("link[rel~=canonical i]");
  const here = new URL(/^http/.test(location.protocol) ? location.href : document.baseURI);
  // Pages that are one document for all their articles keep in it which is open.
  if (/^#!?\//.test(here.hash)) card = undefined;
  else here.hash = "";
  const kept = here.search.slice(1).split("&").filter((pair) => !TRACKING.test(pair));
  here.search = kept.join("&");
  const url = canonical && !here.hash && /^http/.test(canonical.href) ? new URL(canonical.href) : here;
  if (card) url.hash = `hontou-${card}`;
  return url.href;
}
