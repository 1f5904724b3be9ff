import Quiz from "./quiz.js";

// Rendered by the server at each request.
export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <main>
      <h1>春の花だより</h1>
      <Quiz />
    </main>
  );
}
