// <hontou-quiz> in templates of Vue 3.
import type { EmitFn, HTMLAttributes } from "vue";
import type { HontouAttributes, HontouEvents } from "./element.js";

export * from "./index.js";

/** As templates have them: `headingLevel` of `heading-level`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

interface Quiz {
  $props: { [Name in keyof HontouAttributes as Camel<Name>]: HontouAttributes[Name] } & Omit<HTMLAttributes, keyof HontouAttributes>;
  $emit: EmitFn<{ [Name in keyof HontouEvents]: (event: HontouEvents[Name]) => void }>;
}

declare module "vue" {
  interface GlobalComponents {
    "hontou-quiz": new () => Quiz;
  }
}
