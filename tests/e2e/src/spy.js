// What a page can learn by listening and watching: every event of the widget's that reaches the window, what every other
// event tells of where it came from, every change of an attribute, an element or a text, and everything that is asked of
// the browser by which a word could leave the page or outlive the visit. Runs before anything else on the page.
window.spied = { events: [], heard: new Set(), changes: [], calls: [] };
{
  // The ways out, by the object that has each and its name there. What is said on the way is kept, and the way stays open.
  const WAYS = [
    [window, "fetch"],
    [window, "postMessage"],
    [window, "open"],
    [window, "WebSocket"],
    [window, "EventSource"],
    [window, "Worker"],
    [window, "BroadcastChannel"],
    [Navigator.prototype, "sendBeacon"],
    [XMLHttpRequest.prototype, "open"],
    [XMLHttpRequest.prototype, "send"],
    [MessagePort.prototype, "postMessage"],
    [History.prototype, "pushState"],
    [History.prototype, "replaceState"],
    [Storage.prototype, "setItem"],
    [Storage.prototype, "getItem"],
    [IDBFactory.prototype, "open"],
    [HTMLFormElement.prototype, "submit"],
  ];
  const said = (word) => (typeof word === "object" ? JSON.stringify(word) : String(word));
  const call = (name, words) => spied.calls.push(`${name} ${words.map(said).join(" ")}`);
  for (const [owner, name] of WAYS) {
    const native = owner[name];
    if (!native) continue;
    owner[name] = function way(...words) {
      call(name, words);
      return new.target ? Reflect.construct(native, words) : Reflect.apply(native, this, words);
    };
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    get: cookie.get,
    set(value) {
      call("cookie", [value]);
      cookie.set.call(this, value);
    },
  });

  // Every type of event there is, before anybody else hears it. A closed tree keeps what is in it out of the path.
  const types = new Set();
  for (const known of [window, document, document.documentElement]) for (const key in known) if (key.startsWith("on")) types.add(key.slice(2));
  const overhear = (event) => {
    const { type, key = "", data = "" } = event;
    for (const node of event.composedPath()) {
      const words = node === document || node === window || node === document.documentElement || node === document.body ? "" : (node.outerHTML ?? node.textContent);
      spied.heard.add(`${type} ${key} ${said(data)} ${words}`);
    }
  };
  for (const type of [...types, "focusin", "focusout", "DOMActivate", "compositionstart", "compositionend"]) addEventListener(type, overhear, true);

  // An event is listened for when it is first dispatched: that finds those, too, that nobody was told of.
  const hear = ({ type: name, detail = null, bubbles, composed }) => spied.events.push({ name, detail, bubbles, composed });
  const listening = new Set();
  const native = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatchEvent(event) {
    if (!listening.has(event.type)) addEventListener(event.type, hear, true);
    listening.add(event.type);
    return native.call(this, event);
  };

  const write = ({ type, target, attributeName: name, oldValue: before, addedNodes }) => {
    if (type === "attributes") spied.changes.push(`${name}=${before}`, `${name}=${target.getAttribute(name)}`);
    else if (type === "characterData") spied.changes.push(before, target.data);
    else for (const node of addedNodes) spied.changes.push(node.outerHTML ?? node.data);
  };
  new MutationObserver((changes) => changes.forEach(write)).observe(document, {
    subtree: true,
    childList: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  });
}
