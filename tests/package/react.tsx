// The element in JSX: these compile, and what is marked does not.
import { useRef } from "react";
import type { HontouQuiz } from "hontou/react";

export function Page() {
  const quiz = useRef<HontouQuiz>(null);
  return (
    <main>
      <hontou-quiz ref={quiz} deck="exosome" lang="ja" heading-level="3" accent="#0f766e" className="wide" style={{ display: "block" }}>
        <p>…</p>
      </hontou-quiz>
      <hontou-quiz deck="/mine.json" onhontou-reveal={({ detail }) => console.log(detail.card)} />
      {/* @ts-expect-error no such mode */}
      <hontou-quiz deck="exosome" mode="neither" />
      {/* @ts-expect-error no such attribute */}
      <hontou-quiz deck="exosome" colour="red" />
    </main>
  );
}
