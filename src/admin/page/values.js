/** OTLP/JSON values as a person reads them. */
import { element, marked } from "./dom.js";

/** An AnyValue as plain data. */
export function plain(value) {
  if (value === undefined || value === null) return null;
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(plain);
  if (value.kvlistValue)
    return Object.fromEntries(
      (value.kvlistValue.values ?? []).map(({ key = "", value: entry }) => [key, plain(entry)]),
    );
  return (
    value.stringValue ??
    value.intValue ??
    value.doubleValue ??
    value.boolValue ??
    value.bytesValue ??
    null
  );
}

export function attribute(holder, key) {
  const found = holder?.attributes?.find((entry) => entry.key === key);
  return found && plain(found.value);
}

/** One field of a span: its location, and its value as chat turns, indented JSON, or text. */
export function field(location, value) {
  return element(
    "div",
    { class: "field", "data-location": location },
    element("div", { class: "key" }, location),
    body(value),
  );
}

function body(value) {
  if (typeof value !== "string")
    return element("pre", {}, ...marked(JSON.stringify(value, null, 2)));
  const parsed = parse(value);
  if (parsed === undefined) return element("pre", {}, ...marked(value));
  const turns = Array.isArray(parsed) ? parsed : (parsed.messages ?? []);
  if (
    Array.isArray(turns) &&
    turns.length > 0 &&
    turns.every((turn) => typeof turn?.role === "string")
  ) {
    return element("div", {}, ...turns.map(chatTurn));
  }
  return element("pre", {}, ...marked(JSON.stringify(parsed, null, 2)));
}

function parse(text) {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const parsed = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function chatTurn({ role, content, parts, ...rest }) {
  const said = content ?? parts ?? rest;
  return element(
    "div",
    { class: "turn" },
    element("span", { class: "role" }, role),
    ...marked(spoken(said)),
  );
}

function spoken(said) {
  if (typeof said === "string") return said;
  if (!Array.isArray(said)) return JSON.stringify(said, null, 2);
  return said
    .map((part) => part?.content ?? part?.text ?? JSON.stringify(part, null, 2))
    .join("\n");
}
