// Runs the checker beside the page, which stays quick while a long deck is checked: a thousand cards take seconds.
let calls = null;

async function start({ checker, module }) {
  const [glue, answer] = await Promise.all([import(checker), fetch(module)]);
  if (!answer.ok) throw new Error(`${module} answered ${answer.status}`);
  await glue.default({ module_or_path: await answer.arrayBuffer() });
  return glue;
}

onmessage = async ({ data }) => {
  try {
    calls = calls || (await start(data));
    const answer = data.call === "review" ? calls.review(data.deck) : calls.lint(data.deck, data.today);
    postMessage({ found: JSON.parse(answer) });
  } catch (error) {
    // What has stopped in the middle of something is lost; the page makes another worker.
    postMessage({ failed: String(error) });
  }
};
