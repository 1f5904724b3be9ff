// The lines of what is in hand, which stay marked wherever the keyboard is.
// @ts-check
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const line = Decoration.line({ class: "cm-inHand" });

/** From the beginning of the first line to the end of the last. @type {import("@codemirror/state").StateEffectType<{ from: number, to: number }>} */
export const inHand = StateEffect.define();

export const inHandLines = StateField.define({
  create: () => Decoration.none,
  update(marked, { changes, effects, state: { doc } }) {
    const effect = effects.find((one) => one.is(inHand));
    if (!effect) return marked.map(changes);
    const { from, to } = effect.value;
    const lines = [];
    for (let at = from; at < to; at = doc.lineAt(at).to + 1) lines.push(line.range(doc.lineAt(at).from));
    return Decoration.set(lines);
  },
  provide: (field) => EditorView.decorations.from(field),
});
