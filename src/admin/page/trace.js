/** One trace: its waterfall, one span with its fields, and the violations beside it. */
import { element, milliseconds, severity } from "./dom.js";
import { attribute, field, plain } from "./values.js";

const SVG = "http://www.w3.org/2000/svg";

export function traceView({ spans }, traceId, selectedId) {
  const rows = tree(spans);
  const violated = rows.find(({ span }) => violations(span) > 0)?.span;
  const selected = spans.find((span) => span.spanId === selectedId) ?? violated ?? rows[0].span;
  return element(
    "div",
    {},
    element(
      "div",
      { class: "head" },
      element("h1", {}, rows[0].span.name || "(no name)"),
      element("span", { class: "faint mono" }, traceId),
    ),
    element(
      "div",
      { class: "trace" },
      element("div", {}, waterfall(rows, traceId, selected), spanSheet(selected)),
      violationSheet(selected),
    ),
  );
}

const violations = (span) => Number(attribute(span, "compliance.violation.count") ?? 0);

/** Spans in the order of a tree, with their depth. */
function tree(spans) {
  const ids = new Set(spans.map((span) => span.spanId));
  const children = Map.groupBy(spans, (span) =>
    ids.has(span.parentSpanId) ? span.parentSpanId : "",
  );
  const rows = [];
  const visit = (parent, depth) => {
    for (const span of children.get(parent) ?? []) {
      rows.push({ span, depth });
      visit(span.spanId, depth + 1);
    }
  };
  visit("", 0);
  return rows.length > 0 ? rows : spans.map((span) => ({ span, depth: 0 }));
}

function waterfall(rows, traceId, selected) {
  const start = Math.min(...rows.map(({ span }) => Number(span.startTimeUnixNano ?? 0)));
  const end = Math.max(...rows.map(({ span }) => Number(span.endTimeUnixNano ?? 0)));
  const total = Math.max(1, end - start);
  return element(
    "ol",
    { class: "waterfall sheet", "aria-label": "Spans" },
    ...rows.map(({ span, depth }) => {
      const from = Number(span.startTimeUnixNano ?? start) - start;
      const width = Number(span.endTimeUnixNano ?? 0) - Number(span.startTimeUnixNano ?? 0);
      const open = () => (location.hash = `#/trace/${traceId}/${span.spanId}`);
      const name = element("span", { class: "name" }, span.name || "(no name)");
      name.style.setProperty("--depth", String(Math.min(depth, 12)));
      const row = element(
        "button",
        {
          class: violations(span) > 0 ? "violated" : "",
          "aria-current": String(span === selected),
          onclick: open,
        },
        name,
        bar((from / total) * 100, Math.max(0.6, (width / total) * 100)),
        element("span", { class: "number faint" }, milliseconds(width / 1e6)),
      );
      return element("li", {}, row);
    }),
  );
}

function bar(x, width) {
  const svg = document.createElementNS(SVG, "svg");
  const rect = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({
    x: `${x}%`,
    width: `${width}%`,
    height: "100%",
    rx: 3,
  }))
    rect.setAttribute(name, String(value));
  svg.setAttribute("aria-hidden", "true");
  svg.append(rect);
  return svg;
}

function spanSheet(span) {
  const fields = [];
  const add = (heading, entries) => {
    if (entries.length > 0) fields.push(element("h2", {}, heading), ...entries);
  };
  add("Attributes", attributes(span, ""));
  if (span.status?.message) add("Status", [field("status.message", span.status.message)]);
  const events = (span.events ?? [])
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.name !== "compliance.violation");
  add(
    "Events",
    events.flatMap(({ event, index }) => [
      field(`events[${index}].name`, event.name),
      ...attributes(event, `events[${index}].`),
    ]),
  );
  add(
    "Links",
    (span.links ?? []).flatMap((link, index) => attributes(link, `links[${index}].`)),
  );
  add("Resource", attributes(span.resource, "resource."));
  return element(
    "section",
    { class: "span sheet", "aria-label": "Span" },
    element("h1", {}, span.name || "(no name)"),
    ...fields,
  );
}

function attributes(holder, prefix) {
  return (holder?.attributes ?? [])
    .filter(({ key }) => !key.startsWith("compliance."))
    .map(({ key, value }) => field(`${prefix}attributes[${JSON.stringify(key)}]`, plain(value)));
}

function violationSheet(span) {
  const events = (span.events ?? []).filter((event) => event.name === "compliance.violation");
  const policy = attribute(span, "compliance.policy");
  return element(
    "aside",
    { class: "sheet", "aria-label": "Violations" },
    element("h2", {}, counted(violations(span))),
    ...(policy ? [element("p", { class: "faint mono" }, policy)] : []),
    ...events.map(violationRow),
    ...(attribute(span, "compliance.violation.truncated")
      ? [element("p", { class: "faint" }, `The first ${events.length} places are shown.`)]
      : []),
  );
}

function counted(count) {
  if (count === 0) return "No violations";
  return count === 1 ? "1 violation" : `${count} violations`;
}

function violationRow(event) {
  const read = (name) => attribute(event, `compliance.${name}`);
  const place = read("location") ?? "";
  return element(
    "button",
    { class: "violation", onclick: () => show(place) },
    severity(read("rule.severity")),
    element("strong", {}, read("rule.id") ?? ""),
    element(
      "span",
      { class: "faint" },
      `${read("count") ?? 1} × ${read("entity.type")}, ${read("action")}`,
    ),
    element("span", { class: "faint" }, read("rule.citation") ?? ""),
    element("span", { class: "faint mono" }, place),
  );
}

/** Brings the field of a location into sight; a place inside a value is shown by its attribute. */
function show(place) {
  const fields = [...document.querySelectorAll(".field")];
  const target =
    fields.find((node) => node.dataset.location === place) ??
    fields.find((node) => place.startsWith(node.dataset.location));
  if (!target) return;
  target.scrollIntoView({ block: "center" });
  target.classList.remove("shown");
  requestAnimationFrame(() => target.classList.add("shown"));
}
