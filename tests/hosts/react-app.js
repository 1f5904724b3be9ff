// An app in StrictMode, drawn by React. `show` takes the quiz away and puts it back; `sent` is what the app heard of it.
const { StrictMode, createElement, useState, useEffect, useRef } = React;
window.heard = [];

function Quiz() {
  const quiz = useRef(null);
  useEffect(() => {
    const hear = ({ type }) => heard.push(type);
    quiz.current.addEventListener("hontou-ready", hear);
    return () => quiz.current?.removeEventListener("hontou-ready", hear);
  }, []);
  return createElement("hontou-quiz", { deck: "exosome", ref: quiz });
}

function App() {
  const [there, show] = useState(true);
  window.show = show;
  return createElement("section", null, createElement("h2", null, "React"), there ? createElement(Quiz) : null);
}

ReactDOM.createRoot(document.querySelector("#app")).render(createElement(StrictMode, null, createElement(App)));
