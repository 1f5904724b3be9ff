const SOME = /[1-9]/;
return [
  ...root.getAnimations().filter(({ playState }) => playState === "running").map(({ animationName, transitionProperty }) => `runs: ${animationName ?? transitionProperty}`),
  ...shown("*")
    .map((part) => [part, getComputedStyle(part)])
    .filter(([, style]) => SOME.test(style.animationDuration) || SOME.test(style.transitionDuration))
    .map(([part, style]) => `would run: ${part.localName}.${part.className} ${style.animationDuration} ${style.transitionDuration}`),
];
