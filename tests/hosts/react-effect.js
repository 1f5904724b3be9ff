// An app in StrictMode whose effect puts the script tag into the page, and takes away what it put there.
const { StrictMode, createElement, useState, useEffect, useRef } = React;

function Quiz() {
  const place = useRef(null);
  useEffect(() => {
    const { current } = place;
    const script = document.createElement("script");
    script.src = "{files}/embed.js";
    script.dataset.deck = "exosome";
    current.append(script);
    return () => current.replaceChildren();
  }, []);
  return createElement("div", { ref: place });
}

function App() {
  const [there, show] = useState(true);
  window.show = show;
  return createElement("section", null, createElement("h2", null, "React"), there ? createElement(Quiz) : null);
}

ReactDOM.createRoot(document.querySelector("#app")).render(createElement(StrictMode, null, createElement(App)));
