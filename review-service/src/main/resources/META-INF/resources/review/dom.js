/** Makes elements. Properties whose names begin with "on" are listeners; a null or false child is left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  set(element, properties);
  append(element, children);
  return element;
}

/** The same for SVG. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  append(element, children);
  return element;
}

function set(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/** Puts these children in place of all others. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** What a reading is called where it may be empty. */
export function reading(text) {
  return text === "" ? "no character" : text;
}

/** A share as a percentage with one digit. */
export function percent(share) {
  return (100 * share).toFixed(1) + " %";
}

/** Whether the key is a character that a person typed. */
export function isCharacter(event) {
  return [...event.key].length === 1 && event.key.trim() !== ""
    && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

/** Whether what is typed belongs to a field or button that has the focus. */
export function isField(event) {
  return Boolean(event.target.closest?.("input, select, textarea, dialog"));
}
