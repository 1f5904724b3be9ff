// The first card as somebody would write it for this page alone: no library, no module, no other card.
(() => {
  const { claim, fact, answers, right } = CARD;
  const quiz = document.currentScript.parentElement;
  const make = (tag, properties, ...inside) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...inside);
    return element;
  };
  const tell = (type) => quiz.dispatchEvent(new CustomEvent(type, { bubbles: true }));
  const buttons = answers.map((words, at) =>
    make("button", {
      className: "answer",
      textContent: words,
      onclick() {
        for (const button of buttons) button.disabled = true;
        note.append(make("strong", {}, at === right ? "予想どおり" : "予想とちがいました"), make("p", {}, fact));
        tell("hontou-reveal");
      },
    }),
  );
  const note = make("div", { role: "status" });
  document.head.append(make("style", {}, "main{max-width:40rem;font:1rem/1.7 sans-serif}.answer{min-height:44px;min-width:6rem;margin:.25rem}"));
  quiz.append(make("h2", {}, claim), make("p", {}, ...buttons), note);
  tell("hontou-ready");
})();
