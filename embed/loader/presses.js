// A reader's presses. None that was meant for one screen answers the next; and what is pressed in a quiz is no business of
// the page's, which takes it for a press on the element as a whole: on nothing that can be pressed.
// @ts-check

/** How long, in ms, and how near, in px, a second press is taken for a slip of the first. */
const [SOON, NEAR] = [500, 40];
const CONTROLS = "a,button,summary,label,input";
/** What the widget itself goes by, wherever the focus is. */
const KEYS = /^(Enter|[1-3])$/;

/**
 * Ignores a press so soon after one on a button, and so near, that it was meant for what stood there before.
 *
 * @param {HTMLElement} place
 */
export function ignoreSecondPresses(place) {
  let [time, x, y] = [-SOON, 0, 0];
  place.addEventListener(
    "click",
    (press) => {
      const { clientX, clientY, timeStamp } = press;
      // Without a detail it comes from a key or a script.
      if (!press.detail) return;
      if (timeStamp - time < SOON && Math.hypot(clientX - x, clientY - y) < NEAR) {
        press.preventDefault();
        press.stopImmediatePropagation();
        return;
      }
      const isButton = within(press, "button");
      [time, x, y] = [isButton ? timeStamp : -SOON, clientX, clientY];
      // On a slow device the screen changes late.
      if (isButton) requestAnimationFrame((now) => (time = now));
    },
    true,
  );
}

/**
 * Keeps clicks and touches on controls inside: a page that judges by the target would take them for its own, follow a link
 * around the quiz, or forbid what they do.
 *
 * @param {ShadowRoot} root
 */
export function keepInside(root) {
  const { host } = root;
  /** What a page has put in for the time being is the page's. @param {any} press */
  const controlOf = (press) => !host.contains(press.target) && within(press, CONTROLS);
  for (const type of ["touchstart", "touchend", "keydown"]) {
    root.addEventListener(type, (/** @type {any} */ press) => (press.key ? KEYS.test(press.key) : controlOf(press)) && press.stopPropagation(), { passive: true });
  }
  root.addEventListener("click", (press) => {
    const control = controlOf(press);
    if (!control) return;
    press.stopPropagation();
    if (control.localName !== "a" && host.closest("a,label,summary")) press.preventDefault();
    // Once that is over, as a box that was forbidden to change is put back then.
    if (press.defaultPrevented) setTimeout(act, 0, control);
  });
}

/** @param {Event} happened @param {string} selector @returns {HTMLElement | null} */
const within = ({ target }, selector) => /** @type {Element} */ (target).closest(selector);

/** Does what a press would have done by itself. A button's listener has heard of it already. @param {any} control */
function act(control) {
  const { control: box = control, parentElement } = control;
  if (control.localName === "summary") parentElement.open = !parentElement.open;
  // A press that does not bubble reaches no link around it.
  else if (box.localName === "input") box.dispatchEvent(new MouseEvent("click", { cancelable: true }));
}
