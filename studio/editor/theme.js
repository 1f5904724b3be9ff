// How the editor looks: in the studio's own colours, light and dark, which styles/studio.css has.
// @ts-check
import { EditorView } from "@codemirror/view";

const field = {
  margin: "0",
  padding: "0.25rem 0.5rem",
  border: "1px solid var(--edge)",
  borderRadius: "6px",
  background: "var(--paper)",
  font: "inherit",
};
const line = "1px solid var(--line)";
const ring = { outline: "3px solid var(--accent)", outlineOffset: "2px" };
/** A ring tells it in colours of the author's own, too, which know no ground. */
const matched = { borderRadius: "2px", outline: "1px solid var(--accent)", background: "var(--tint)" };

export const theme = EditorView.theme({
  "&": {
    height: "max(18rem, 58dvh)",
    border: "1px solid var(--edge)",
    borderRadius: "6px",
    background: "var(--paper)",
    color: "var(--ink)",
    overflow: "hidden",
  },
  "&.cm-focused": ring,
  // At once: CodeMirror takes note of the focus a moment later.
  "&:has(> .cm-scroller > .cm-content:focus)": ring,
  ".cm-scroller": { font: "0.8125rem/1.6 ui-monospace, monospace" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-content:focus-visible": { outline: "none" },
  ".cm-gutters": { borderColor: "var(--line)", background: "var(--ground)", color: "var(--soft)" },
  ".cm-foldGutter span": { padding: "0 0.25rem" },
  ".cm-foldPlaceholder": { border: line, background: "var(--tint)", color: "var(--ink)" },
  ".cm-line": { borderInlineStart: "3px solid transparent" },
  ".cm-inHand": { borderInlineStartColor: "var(--accent)", background: "var(--tint)" },

  ".tok-propertyName": { color: "var(--json-name)" },
  ".tok-string": { color: "var(--json-text)" },
  ".tok-number": { color: "var(--json-number)" },
  ".tok-bool, .tok-keyword": { color: "var(--json-word)" },
  "&.cm-focused .cm-matchingBracket": matched,
  "&.cm-focused .cm-nonmatchingBracket": { background: "none", color: "var(--bad)", outline: "1px solid var(--bad)" },
  ".cm-searchMatch": matched,
  ".cm-searchMatch.cm-searchMatch-selected": { ...matched, outline: "2px solid var(--accent)" },

  // A wave that is drawn needs no picture, which a policy may forbid.
  ".cm-lintRange-error": { background: "none", textDecoration: "underline wavy var(--bad)" },
  ".cm-lintRange-active": { background: "none" },
  ".cm-lintPoint:after": { borderBottomColor: "var(--bad)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--bad)" },
  ".cm-tooltip": { maxWidth: "20rem", border: line, background: "var(--paper)", color: "var(--ink)" },

  ".cm-panels.cm-panels-top": { borderBottom: line, background: "var(--ground)", color: "var(--ink)" },
  ".cm-panel.cm-search": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0.375rem",
    padding: "0.5rem 2.75rem 0.5rem 0.5rem",
    fontSize: "0.8125rem",
    "& input, & button, & label": { margin: "0" },
    "& label": { display: "flex", alignItems: "center", gap: "0.25rem", fontSize: "inherit" },
    "& br": { display: "none" },
    // It needs several selections at once.
    "& [name=select]": { display: "none" },
    "& [name=close]": { top: "0.25rem", minWidth: "2.25rem", backgroundColor: "transparent", fontSize: "1rem" },
  },
  ".cm-textfield": { ...field, flex: "1 1 8rem", minWidth: "0", minHeight: "2.25rem" },
  ".cm-button, .cm-button:active": { ...field, backgroundImage: "none" },
  ".cm-dialog": { padding: "0.5rem 2.75rem 0.5rem 0.5rem", fontSize: "0.8125rem" },
  ".cm-dialog label": { fontSize: "inherit" },
  ".cm-dialog-close": { top: "0.25rem", minWidth: "2.25rem" },
});
