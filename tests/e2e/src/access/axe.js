// Runs axe on `context`: a part of the page, or all of it.
// What is about a whole page, which a widget is not: where its landmarks are, and that it has a heading of level 1.
const OFF = ["region", "landmark-one-main", "page-has-heading-one"];
const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: Object.fromEntries(OFF.map((rule) => [rule, { enabled: false }])),
};

// An element in a shadow tree is named by a way, one step a tree.
const isInShadow = ({ target: [target] }) => Array.isArray(target);
const line = (rule, { target, html, any, all, none }) => {
  const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
  return `${rule} at ${[target].flat(2).at(-1)}: ${why} ${html.slice(0, 160)}`;
};
const lines = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) => line(id, node)));

axe
  .run(context, options)
  .then(({ violations, incomplete, passes }) => ({
    // What axe cannot tell is looked at, too. What stands behind the words of a drawing is for `figure_contrast.js`.
    findings: [...lines(violations), ...lines(incomplete).filter((line) => !line.includes("<text ")).map((line) => `unsure: ${line}`)],
    seen: Object.fromEntries(passes.map(({ id, nodes }) => [id, nodes.filter(isInShadow).length])),
  }))
  .catch((error) => ({ findings: [`axe: ${error}`], seen: {} }))
  .then(found);
