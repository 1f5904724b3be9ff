// <hontou-quiz> in templates of Vue 3.
import type { EmitFn, HTMLAttributes } from "vue";
import type { HontouAttributes, HontouEvents } from "./element.js";

export * from "./index.js";

interface Quiz {
  $props: HontouAttributes & Omit<HTMLAttributes, keyof HontouAttributes>;
  $emit: EmitFn<{ [Name in keyof HontouEvents]: (event: HontouEvents[Name]) => void }>;
}

declare module "vue" {
  interface GlobalComponents {
    "hontou-quiz": new () => Quiz;
  }
}
