// What can go wrong: a code and a sentence for the page's owner, a line for the reader.
// @ts-check

/** An error with a code of the README's table, and with what to change. */
export class LoadError extends Error {
  /** @param {import("./surface.js").Code} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * The two lines by which a file on another origin, or under a policy, may be used.
 *
 * @param {string} directive
 * @param {string} url
 */
export function howToAllow(directive, url) {
  const { origin: from } = new URL(url);
  return `If that is another origin than the page's, serve it with the header "Access-Control-Allow-Origin: *". If the page has a content security policy, add ${from} to its ${directive}.`;
}

/**
 * What the reader sees instead of a quiz: a line, and a button.
 *
 * @type {Record<string, readonly [string, string]>}
 */
export const FOR_THE_READER = {
  ja: ["クイズを読み込めませんでした。", "もう一度読み込む"],
  en: ["The quiz could not be loaded.", "Try again"],
  ko: ["퀴즈를 불러오지 못했습니다.", "다시 시도"],
  "zh-Hans": ["问答未能加载。", "重试"],
  "zh-Hant": ["問答未能載入。", "再試一次"],
};
