// The editor of the deck's JSON: CodeMirror, in a script of its own that the studio loads when that view is opened.
// @ts-check
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { closeSearchPanel, openSearchPanel, search, searchKeymap, searchPanelOpen } from "@codemirror/search";
import { Annotation, Compartment, EditorSelection, EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

import { difference, place } from "./text.js";
import { inHand, inHandLines } from "./in-hand.js";
import { adoptStyles } from "./sheet.js";
import { theme } from "./theme.js";

/**
 * @typedef {object} Given
 * @property {string} text
 * @property {number} from where the selection begins, in UTF-16 units
 * @property {number} to
 * @property {boolean} focus whether what it replaces had the keyboard
 * @property {string} id of what is typed in
 * @property {string} label
 * @property {string} help the id of what describes it
 * @property {Record<string, string>} phrases CodeMirror's own words, by the English ones
 */

/** A change that came from the rest of the studio. */
const outside = Annotation.define();
/** @type {import("@codemirror/state").StateEffectType<boolean>} */
const setInvalid = StateEffect.define();
const invalid = StateField.define({
  create: () => false,
  update: (value, { effects }) => effects.find((effect) => effect.is(setInvalid))?.value ?? value,
});
/** It needs several selections, of which there is one here; and browsers keep a page by this key. */
const UNUSED = ["Mod-d", "Mod-Shift-l"];

/**
 * Puts an editor into an element.
 *
 * Tab is no key of the editor's: it leads on, as everywhere on the page.
 * @param {Element} parent
 * @param {Given} given
 * @param {(text: string) => void} told is called with the whole text after each change that was made in the editor
 */
export function mount(parent, { text, from, to, focus, ...said }, told) {
  adoptStyles();
  const words = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        history(),
        indentOnInput(),
        bracketMatching(),
        json(),
        syntaxHighlighting(classHighlighter),
        search({ top: true }),
        inHandLines,
        invalid,
        EditorView.lineWrapping,
        keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...searchKeymap].filter(({ key }) => !UNUSED.includes(key ?? ""))),
        theme,
        words.of(spoken(said)),
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          if (docChanged && !transactions.some((one) => one.annotation(outside))) told(state.doc.toString());
        }),
      ],
    }),
  });
  const { length } = view.state.doc;
  view.dispatch({ selection: EditorSelection.single(Math.min(from, length), Math.min(to, length)), scrollIntoView: true });
  if (focus) view.focus();

  return {
    /** Shows another text. What of it is there already stays, with the cursor in it. @param {string} text */
    set(text) {
      const changes = difference(view.state.doc.toString(), text);
      if (changes) view.dispatch({ changes, annotations: [outside.of(true), Transaction.addToHistory.of(false)] });
    },

    /**
     * Marks the lines of what is in hand, counted from 0, and brings them into view; selects them, too, if nobody is typing.
     * @param {number} first
     * @param {number} end the line after the last
     * @param {boolean} select
     */
    mark(first, end, select) {
      const { doc } = view.state;
      const lines = { from: place(doc, first, 0), to: place(doc, end, 0) };
      const selection = select ? { selection: EditorSelection.single(lines.from, lines.to) } : {};
      const effects = [inHand.of(lines), EditorView.scrollIntoView(lines.from, { y: "start", yMargin: 30 })];
      view.dispatch({ ...selection, effects: select ? effects : effects.slice(0, 1) });
    },

    /**
     * Says why the text cannot be read, and where reading stops, if that is a place; with no message all is well.
     * @param {string} message
     * @param {number} line from 0, or below it for no place
     * @param {number} unit
     */
    tell(message, line, unit) {
      const { doc } = view.state;
      const from = line < 0 ? 0 : place(doc, line, unit);
      const to = Math.min(from + 1, doc.lineAt(from).to);
      const found = message && line >= 0 ? [{ from, to, severity: /** @type {const} */ ("error"), message }] : [];
      view.dispatch(setDiagnostics(view.state, found), { effects: setInvalid.of(message !== "") });
    },

    /** Selects a line, and goes there. @param {number} line */
    go(line) {
      const { from, to } = view.state.doc.lineAt(place(view.state.doc, line, 0));
      view.dispatch({ selection: EditorSelection.single(from, to), effects: EditorView.scrollIntoView(from, { y: "center" }) });
      view.focus();
    },

    /** Speaks another language. @param {Pick<Given, "id" | "label" | "help" | "phrases">} said */
    speak(said) {
      const isSearching = searchPanelOpen(view.state);
      closeSearchPanel(view);
      view.dispatch({ effects: words.reconfigure(spoken(said)) });
      if (isSearching) openSearchPanel(view);
    },

    close() {
      view.destroy();
    },
  };
}

/** @param {Pick<Given, "id" | "label" | "help" | "phrases">} said */
function spoken({ id, label, help, phrases }) {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of((view) => ({
      id,
      // So that whatever scrolls around it is known to be within the keyboard's reach.
      tabindex: "0",
      "aria-label": label,
      "aria-describedby": help,
      "aria-invalid": String(view.state.field(invalid)),
    })),
  ];
}
