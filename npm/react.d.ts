// <hontou-quiz> in JSX, for React 18 and 19.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { HontouAttributes, HontouEvents, HontouQuiz } from "./element.js";

export * from "./index.js";

/** React 19 listens to them; in React 18 take a `ref` and `addEventListener`. */
type Handlers = { [Name in keyof HontouEvents as `on${Name}`]?: (event: HontouEvents[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "hontou-quiz": DetailedHTMLProps<HTMLAttributes<HontouQuiz>, HontouQuiz> & HontouAttributes & Handlers & { class?: string };
    }
  }
}
