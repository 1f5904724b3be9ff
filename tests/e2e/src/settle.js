// Calls `then` once the page and the widget are still: fonts are there, styles are applied, and no animation or transition
// runs. By callbacks and frames alone, as pages may have replaced what promises are.
const settle = (then) => {
  const NEEDED = 2;
  // A frame the browser does not draw, in a window nobody sees, still ends.
  const LONGEST = 250;
  const endsSometime = ({ effect }) => (effect?.getComputedTiming().endTime ?? 0) < Infinity;
  const moves = (animation) => (animation.pending || animation.playState === "running") && endsSometime(animation);
  const trees = [document, root].filter((tree) => tree?.getAnimations);
  const isStill = () => document.fonts.status !== "loading" && !trees.some((tree) => tree.getAnimations({ subtree: true }).some(moves));
  let still = 0;
  const nextFrame = (act) => {
    let [timer, frame] = [0, 0];
    const once = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      act();
    };
    timer = setTimeout(once, LONGEST);
    frame = requestAnimationFrame(once);
  };
  const look = () => {
    still = isStill() ? still + 1 : 0;
    // What begins by itself begins in a frame: a hover, say, once something came to lie under the pointer.
    if (still > NEEDED) then();
    else nextFrame(look);
  };
  look();
};

// Measures once all is still, and again if something has begun to move while it measured. `measure` is given a callback for
// what it found; `done` gets that, or the error it ended with.
const measureAtRest = (measure, done) => {
  const MOST = 50;
  const BEGINNINGS = ["transitionrun", "animationstart"];
  let [rounds, moved] = [0, false];
  const note = () => (moved = true);
  const trees = [document, root].filter(Boolean);
  const end = (result) => {
    for (const tree of trees) for (const beginning of BEGINNINGS) tree.removeEventListener(beginning, note, true);
    done(result);
  };
  const round = () => {
    rounds += 1;
    moved = false;
    try {
      measure((found) => (moved && rounds < MOST ? settle(round) : end({ found })));
    } catch (error) {
      end({ error: String(error) });
    }
  };
  for (const tree of trees) for (const beginning of BEGINNINGS) tree.addEventListener(beginning, note, true);
  settle(round);
};
