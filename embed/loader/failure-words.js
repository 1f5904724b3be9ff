// What the reader sees instead of a quiz that cannot be loaded: a line, and a button.
// @ts-check

/** @type {Record<string, readonly [string, string]>} */
export const FOR_THE_READER = {
  ja: ["クイズを読み込めませんでした。", "もう一度読み込む"],
  en: ["The quiz could not be loaded.", "Try again"],
  ko: ["퀴즈를 불러오지 못했습니다.", "다시 시도"],
  "zh-Hans": ["问答未能加载。", "重试"],
  "zh-Hant": ["問答未能載入。", "再試一次"],
};
