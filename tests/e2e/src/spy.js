// What a page can learn by listening and watching: every event of the widget's that reaches the window, and every
// change of an attribute, an element or a text. Runs before anything else on the page.
window.spied = { events: [], changes: [] };
{
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
