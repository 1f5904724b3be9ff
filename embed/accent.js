// The page's accent, moved as far as it takes to be read on the widget's paper, and for words on it to be read.
// Fetched only where a page sets one.

// As WCAG 2.2 asks of text (1.4.3), and a little for the tinted grounds, which are not quite the paper.
const ENOUGH = 5.1;

/**
 * Sets the colour in a shadow tree, for dark or light paper: `written` is the attribute; without one, it is what the page's
 * style sheet set. A word that is no colour is answered with a sentence for the page's owner.
 */
export function paint(root, written, dark) {
  const { style } = root.firstElementChild;
  const odd = written && !CSS.supports("color", written);
  const set = odd ? "" : written;
  // What stands in for the widget, which may not be drawn yet.
  const probe = document.createElement("div");
  probe.className = "hontou";
  probe.dataset.theme = dark ? "dark" : "light";
  root.append(probe);
  if (set || getComputedStyle(probe).getPropertyValue("--hontou-accent").trim()) style.setProperty("--hontou-tint", readable(...resolved(probe, set || "var(--hontou-accent)")));
  else style.removeProperty("--hontou-tint");
  probe.remove();
  if (odd) return `accent="${written}" is not a colour; the default is used. Write one as CSS does, like "#0f766e".`;
}

/** What a colour comes to in sRGB, and the paper behind it. */
function resolved(probe, colour) {
  const drawn = getComputedStyle(probe);
  probe.style.color = colour;
  if (!drawn.color.startsWith("rgb")) probe.style.color = `color-mix(in srgb, ${drawn.color}, ${drawn.color})`;
  return [numbers(drawn.color), numbers(drawn.backgroundColor)];
}

/** "rgb(1, 2, 3)", or "color(srgb 0.1 0.2 0.3)", as three numbers from 0 to 1. */
function numbers(colour) {
  const scale = colour.startsWith("rgb") ? 255 : 1;
  return colour.replace("srgb", "").match(/[\d.]+(e-\d+)?/g).slice(0, 3).map((part) => Math.min(part / scale, 1));
}

/** Relative luminance, as WCAG defines it. */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest mix of the colour with black or white that can be read on this paper. */
function readable(colour, paper) {
  const end = luminance(paper) > 0.18 ? 0 : 1;
  const mix = (share) => colour.map((part) => part + (end - part) * share);
  let share = 0;
  while (share < 1 && contrast(mix(share), paper) < ENOUGH) share += 0.02;
  return `rgb(${mix(share).map((part) => Math.round(part * 255))})`;
}
