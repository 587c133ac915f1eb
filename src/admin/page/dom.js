/** Elements with text as text nodes alone: what came by telemetry is never read as HTML. */
export function element(tag, { class: className, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

const PLACEHOLDER = /\[[A-Z][A-Z0-9_]*(?::[a-z0-9]{8}|:[0-9a-f]{64})?\]/g;

/** Text with its placeholders marked. */
export function marked(text) {
  const parts = [];
  let last = 0;
  for (const found of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(last, found.index), element("mark", {}, found[0]));
    last = found.index + found[0].length;
  }
  parts.push(text.slice(last));
  return parts;
}

export function severity(name) {
  return name
    ? element("span", { class: `severity ${name}` }, name)
    : element("span", { class: "faint" }, "–");
}

export function milliseconds(value) {
  if (value < 1) return `${Math.round(value * 1000)} µs`;
  return value < 1000
    ? `${value.toFixed(value < 10 ? 1 : 0)} ms`
    : `${(value / 1000).toFixed(2)} s`;
}
