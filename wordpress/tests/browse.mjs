// Opens the pages that posts.php made, as a reader: each shows its quiz in the column of the text, takes two answers, and says
// nothing on the console. Then it looks at the editor, as an administrator and as an author. Pictures go into a folder.
//
//     NODE_PATH=… node browse.mjs PAGES.json PICTURES [/usr/bin/chromium]
//
// PAGES.json is what posts.php printed; needs playwright-core.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";

const { chromium } = createRequire(import.meta.url)("playwright-core");
const [, , list, pictures, executablePath = "/usr/bin/chromium"] = process.argv;
const pages = JSON.parse(readFileSync(list, "utf8"));
const site = new URL(Object.values(pages)[0]).origin;
const only = process.env.ONLY;
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
let failures = 0;
/** What WordPress itself says or asks for in its editor. */
const OF_WORDPRESS = /gravatar|s\.w\.org|JQMIGRATE|is deprecated|403|Permissions|unload/;

/** Says how it went. */
function report(name, problems) {
  console.log(`${problems.length ? "FAILED" : "ok    "} ${name}${problems.map((problem) => `\n       ${problem}`).join("")}`);
  failures += problems.length ? 1 : 0;
}

/** A page whose console is listened to, and whose quizzes can be looked into. */
async function openPage(context) {
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && !message.location().url.endsWith("/favicon.ico") && heard.push(`console: ${message.text()} ${message.location().url}`));
  page.on("pageerror", (error) => heard.push(`error: ${error}`));
  page.on("requestfailed", (request) => request.failure()?.errorText !== "net::ERR_ABORTED" && heard.push(`failed: ${request.url()}`));
  page.on("request", (request) => !/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== site && heard.push(`elsewhere: ${request.url()}`));
  // The quiz's tree is closed to its page; a test looks in.
  await context.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      return attach.call(this, { ...options, mode: "open" });
    };
    addEventListener("hontou-ready", () => ((self.ready ??= 0), (self.ready += 1)));
    self.shift = 0;
    new PerformanceObserver((entries) => entries.getEntries().forEach((entry) => (self.shift += entry.hadRecentInput ? 0 : entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  return { page, heard };
}

/** Answers the first two cards, by what the buttons are called in any language: the three answers come first. */
async function answer(page) {
  for (let card = 0; card < 2; card += 1) {
    const answers = page.locator("hontou-quiz [part~=answer]");
    await answers.first().click();
    await page.locator("hontou-quiz [part~=verdict]").first().waitFor({ timeout: 10000 });
    if (card === 0) await page.locator("hontou-quiz button", { hasText: /^(次のカード|Next card|次へ|Next)/ }).first().click();
  }
}

/** Goes through the self-check to its memo: the last answer of each question. */
async function answerToMemo(page) {
  const memo = page.locator("hontou-quiz [part~=memo]").first();
  for (let question = 0; question < 30 && !(await memo.isVisible()); question += 1) {
    await page.locator("hontou-quiz label").last().click();
    await page.locator("hontou-quiz button", { hasText: /^(次へ|Next|メモを見る|See the memo)/ }).first().click();
    await page.waitForTimeout(150);
  }
  await memo.waitFor({ timeout: 2000 });
}

async function read(name, address, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "ja-JP" });
  const { page, heard } = await openPage(context);
  const problems = [];
  try {
    await page.goto(address, { waitUntil: "load" });
    if (name.startsWith("gone")) {
      if (await page.locator("hontou-quiz, .wp-block-hontou-quiz").count()) problems.push("something stands in the place of a deck that is gone");
    } else {
      await page.locator("hontou-quiz").first().scrollIntoViewIfNeeded();
      await page.waitForFunction(() => self.ready > 0, undefined, { timeout: 20000 });
      const isCheck = name.startsWith("block-check");
      if (!isCheck) await page.locator("hontou-quiz [part~=answer]").first().waitFor({ timeout: 20000 });
      await page.waitForTimeout(400);
      const [quiz, text] = await page.evaluate(() =>
        [document.querySelector("hontou-quiz"), document.querySelector("hontou-quiz").parentElement.parentElement.querySelector(":scope > p:not(:empty)")].map((one) => one && (({ x, width }) => [Math.round(x), Math.round(width)])(one.getBoundingClientRect())),
      );
      const isInColumn = !text || (quiz[0] === text[0] && quiz[1] === text[1]) || name.startsWith("block-wide");
      if (!isInColumn) problems.push(`the quiz is at ${quiz}, the text at ${text}`);
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > width) problems.push("the page scrolls sideways");
      await page.screenshot({ path: `${pictures}/${name}-${width}.png` });
      const shift = await page.evaluate(() => self.shift);
      if (shift > 0.05) problems.push(`the page moves: ${shift.toFixed(3)}`);
      if (isCheck) await answerToMemo(page);
      else await answer(page);
      await page.screenshot({ path: `${pictures}/${name}-${width}-answered.png` });
    }
  } catch (error) {
    problems.push(`${error}`.slice(0, 600));
    await page.screenshot({ path: `${pictures}/${name}-${width}-failed.png` });
  }
  report(`${name} ${width}`, [...problems, ...heard]);
  await context.close();
}

/** Without JavaScript the deck is there to read. */
async function readAlone(name, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const problems = (await page.locator("hontou-quiz .hontou-edition summary").first().isVisible()) ? [] : ["there is nothing to read"];
  await page.screenshot({ path: `${pictures}/${name}-390-no-script.png` });
  report(`${name} without JavaScript`, problems);
  await context.close();
}

/** Where a file of the widget cannot be had, too: all of it, or the loader itself. */
async function readFailing(name, address, missing) {
  const context = await browser.newContext({ viewport: { width: 390, height: 900 }, locale: "ja-JP" });
  const { page } = await openPage(context);
  await page.route(missing, (route) => route.fulfill({ status: 404, body: "" }));
  const problems = [];
  try {
    await page.goto(address);
    await page.locator("hontou-quiz").scrollIntoViewIfNeeded();
    if (missing.test("x.wasm")) await page.locator("hontou-quiz #again").waitFor({ timeout: 10000 });
    await page.waitForTimeout(500);
    const claim = page.locator("hontou-quiz .hontou-edition summary").first();
    if (!(await claim.isVisible())) problems.push("there is nothing to read");
    await claim.click();
    if (!(await page.locator("hontou-quiz .hontou-edition details[open] p").first().isVisible())) problems.push("no fact is shown");
  } catch (error) {
    problems.push(`${error}`.slice(0, 600));
  }
  await page.screenshot({ path: `${pictures}/${name}-390-without-${missing.test("x.wasm") ? "module" : "loader"}.png` });
  report(`${name} without ${missing}`, problems);
  await context.close();
}

/** Somebody writes a post with the block: inserts it, sees the quiz, publishes, and a reader answers it. */
async function write(user) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const { page, heard } = await openPage(context);
  const problems = [];
  try {
    await logIn(page, user);
    heard.length = 0;
    await page.goto(`${site}/wp-admin/post-new.php`);
    await page.waitForFunction(() => self.wp?.data?.select("core/block-editor") && self.wp.blocks.getBlockType("hontou/quiz"), undefined, { timeout: 30000 });
    await page.waitForTimeout(1500);
    await page.keyboard.press("Escape");
    const frame = page.frame({ name: "editor-canvas" }) ?? page.mainFrame();
    await frame.locator(".wp-block-post-title, .editor-post-title__input").first().click();
    await page.keyboard.type("Written in the editor");
    await page.keyboard.press("Enter");
    await page.keyboard.type("A paragraph.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/hontou", { delay: 40 });
    await page.locator(".components-autocomplete__result").first().waitFor({ timeout: 10000 });
    await page.keyboard.press("Enter");
    await frame.locator("hontou-quiz [part~=answer]").first().waitFor({ timeout: 20000 });
    await page.waitForTimeout(800);
    if (!(await page.locator(".block-editor-block-inspector").count())) await page.locator("button[aria-label=Settings]").first().click();
    for (const panel of ["Looks", "Booking link"]) await page.locator(".components-panel__body-toggle", { hasText: panel }).first().click();
    await page.locator(".components-base-control", { hasText: "Language" }).locator("select").first().selectOption("ja");
    await page.locator(".components-base-control", { hasText: "Text of the link" }).locator("input").first().fill("予約する");
    await page.locator(".components-base-control", { hasText: "Address of the link" }).locator("input").first().fill("https://example.com/book?a=1&b=2");
    await page.locator(".components-base-control", { hasText: "Who provides this page" }).locator("input").first().fill("このページは「ひかりクリニック」が提供しています。");
    await frame.locator("hontou-quiz", { hasText: "ほんとう" }).first().waitFor({ timeout: 10000 });
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${pictures}/editor-${user}.png` });
    await page.locator(".editor-post-publish-panel__toggle").first().click();
    await page.locator(".editor-post-publish-button").last().click();
    await page.locator(".components-snackbar", { hasText: /published/i }).first().waitFor({ timeout: 20000 });
    const link = await page.evaluate(() => wp.data.select("core/editor").getPermalink());
    report(`editor as ${user}`, heard.filter((line) => !OF_WORDPRESS.test(line)));
    await read(`written-by-${user}`, link, 390);
  } catch (error) {
    await page.screenshot({ path: `${pictures}/editor-${user}-failed.png` });
    report(`editor as ${user}`, [...problems, `${error}`.slice(0, 600), ...heard]);
  }
  await context.close();
}

/** Logs somebody in. */
async function logIn(page, user) {
  await page.goto(`${site}/wp-login.php`);
  await page.fill("#user_login", user);
  await page.fill("#user_pass", "password");
  await Promise.all([page.waitForNavigation(), page.click("#wp-submit")]);
}

/** An editor pastes a bad deck, uploads a good one, and removes it; an author does not get at the screen. */
async function manage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { page, heard } = await openPage(context);
  const problems = [];
  const expect = (wanted, what) => wanted || problems.push(what);
  try {
    await logIn(page, "editor");
    heard.length = 0;
    const screen = `${site}/wp-admin/admin.php?page=hontou`;
    await page.goto(screen);
    const deck = { ...JSON.parse(readFileSync(new URL("deck.json", import.meta.url), "utf8")), id: "uploaded", title: "Uploaded <b>deck</b>" };
    const bad = JSON.stringify({ ...deck, schema: 2, title: "" });
    await page.fill("#hontou-json", bad);
    await Promise.all([page.waitForNavigation(), page.click("#submit")]);
    expect((await page.locator(".notice-error").innerText()).includes("schema: it must be 1."), "a bad deck was taken");
    expect((await page.inputValue("#hontou-json")) === bad, "what was pasted is gone");
    await page.screenshot({ path: `${pictures}/decks-bad.png` });
    await page.fill("#hontou-json", "");
    await page.setInputFiles("#hontou-file", { name: "deck.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(deck)) });
    await Promise.all([page.waitForNavigation(), page.click("#submit")]);
    await page.screenshot({ path: `${pictures}/decks-added.png` });
    const row = page.locator("tr", { hasText: "Uploaded <b>deck</b>" });
    expect((await row.count()) === 1, "a good deck was not taken");
    await Promise.all([page.waitForNavigation(), row.locator("button").click()]);
    expect((await row.count()) === 0 && (await page.locator(".notice-success").count()) === 1, "the deck was not removed");
    await context.clearCookies();
    await logIn(page, "author");
    const response = await page.goto(screen);
    expect(response.status() === 403, "an author gets at the screen");
  } catch (error) {
    problems.push(`${error}`.slice(0, 600));
    await page.screenshot({ path: `${pictures}/decks-failed.png` });
  }
  report("the screen of decks", [...problems, ...heard.filter((line) => !OF_WORDPRESS.test(line))]);
  await context.close();
}

for (const [name, address] of Object.entries(pages)) {
  if (only && !new RegExp(only).test(name)) continue;
  for (const width of [390, 1280]) await read(name, address, width);
  if (/^(block|shortcode)(-own)?-author/.test(name)) await readAlone(name, address);
  if (name === "block-own-author") for (const missing of [/\.wasm/, /embed\.js/]) await readFailing(name, address, missing);
}
if (!only || /editor/.test(only)) for (const user of ["admin", "author"]) await write(user);
if (!only || /decks/.test(only)) await manage();
await browser.close();
process.exit(failures ? 1 : 0);
