/** One trace: its waterfall, one span with its fields, and the violations beside it. */
import { element, milliseconds, severity } from "./dom.js";
import { attribute, field, plain } from "./values.js";

const SVG = "http://www.w3.org/2000/svg";

export function traceView({ spans, logs }, traceId, selectedId) {
  const rows = tree(spans);
  const violated = rows.find(({ span }) => violations(span) > 0)?.span;
  const selected = spans.find((span) => span.spanId === selectedId) ?? violated ?? rows[0].span;
  return element(
    "div",
    {},
    element(
      "div",
      { class: "head" },
      element("h1", { class: "clamp" }, rows[0].span.name || "(no name)"),
      element("span", { class: "faint mono" }, traceId),
    ),
    element(
      "div",
      { class: "trace" },
      element(
        "div",
        {},
        waterfall(rows, traceId, selected),
        spanSheet(selected, logsOf(selected, rows, logs)),
      ),
      violationSheet(selected),
    ),
  );
}

/** Those that name the span; those of no span that is here stand with the first. */
function logsOf(selected, rows, logs) {
  const ids = new Set(rows.map(({ span }) => span.spanId));
  const isFirst = selected === rows[0].span;
  return logs.filter(({ spanId }) => (ids.has(spanId) ? spanId === selected.spanId : isFirst));
}

const violations = (span) => Number(attribute(span, "compliance.violation.count") ?? 0);

/** Spans in the order of a tree, with their depth: each once, whatever they say of their parents. */
function tree(spans) {
  const ids = new Set(spans.map(({ spanId }) => spanId));
  const children = Map.groupBy(spans, ({ parentSpanId }) => parentSpanId);
  const rows = [];
  const seen = new Set();
  const visit = (first) => {
    const open = [{ span: first, depth: 0 }];
    for (let row = open.pop(); row !== undefined; row = open.pop()) {
      if (seen.has(row.span)) continue;
      seen.add(row.span);
      rows.push(row);
      const below = row.span.spanId ? (children.get(row.span.spanId) ?? []) : [];
      for (const span of below.toReversed()) open.push({ span, depth: row.depth + 1 });
    }
  };
  for (const span of spans) if (!span.parentSpanId || !ids.has(span.parentSpanId)) visit(span);
  // What is left are rings of parents.
  for (const span of spans) visit(span);
  return rows;
}

const startOf = (span) => Number(span.startTimeUnixNano ?? 0);
const endOf = (span) => Number(span.endTimeUnixNano ?? 0);

function waterfall(rows, traceId, selected) {
  const start = rows.reduce((least, { span }) => Math.min(least, startOf(span)), Infinity);
  const end = rows.reduce((most, { span }) => Math.max(most, endOf(span)), 0);
  const total = Math.max(1, end - start);
  return element(
    "ol",
    { class: "waterfall sheet", "aria-label": "Spans", onkeydown: goByArrows },
    ...rows.map(({ span, depth }) => {
      const isSelected = span === selected;
      const from = startOf(span) - start;
      const width = Math.max(0, endOf(span) - startOf(span));
      const row = element(
        "button",
        {
          class: violations(span) > 0 ? "violated" : "",
          "aria-current": String(isSelected),
          tabindex: isSelected ? "0" : "-1",
          onclick: () => (location.hash = `#/trace/${traceId}/${span.spanId}`),
        },
        nameAt(depth, span),
        bar((from / total) * 100, Math.max(0.6, (width / total) * 100)),
        element("span", { class: "number faint" }, milliseconds(width / 1e6)),
      );
      return element("li", {}, row);
    }),
  );
}

/** The Tab key stops at the selected row alone, however many there are; the arrows lead to the others. */
function goByArrows(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll("button")];
  rows[rows.indexOf(document.activeElement) + step]?.focus();
}

function nameAt(depth, span) {
  const name = element("span", { class: "name" }, span.name || "(no name)");
  name.style.setProperty("--depth", String(Math.min(depth, 12)));
  return name;
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

function spanSheet(span, logs) {
  const { status, traceState, events = [], links = [], scope, resource } = span;
  const sections = {
    Attributes: attributes(span, ""),
    Status: given("status.message", status?.message),
    "Trace state": given("trace_state", traceState),
    Events: events.flatMap(eventFields),
    Links: links.flatMap((link, index) => [
      ...given(`links[${index}].trace_state`, link.traceState),
      ...attributes(link, `links[${index}].`),
    ]),
    Logs: logs.flatMap((log, index) => [
      field(`logs[${index}].body`, plain(log.body)),
      ...attributes(log, `logs[${index}].`),
    ]),
    Resource: attributes(resource, "resource."),
    Scope: [
      ...given("instrumentation_scope.name", scope?.name),
      ...given("instrumentation_scope.version", scope?.version),
      ...attributes(scope, "instrumentation_scope."),
    ],
  };
  return element(
    "section",
    { class: "span sheet", "aria-label": "Span" },
    element("h1", { class: "clamp", "data-location": "name" }, span.name || "(no name)"),
    element("p", { class: "facts faint" }, ...facts(span)),
    ...Object.entries(sections).flatMap(([heading, fields]) =>
      fields.length > 0 ? [element("h2", {}, heading), ...fields] : [],
    ),
  );
}

/** What is empty is left out on the wire, and so here. */
function given(location, text) {
  return text ? [field(location, text)] : [];
}

/** A violation's own event stands beside the span. */
function eventFields(event, index) {
  if (event.name === "compliance.violation") return [];
  return [...given(`events[${index}].name`, event.name), ...attributes(event, `events[${index}].`)];
}

/** OTLP's SpanKind and StatusCode, by their numbers. */
const KINDS = [undefined, "internal", "server", "client", "producer", "consumer"];
const STATUSES = [undefined, "ok", "error"];

function facts(span) {
  const status = STATUSES[span.status?.code];
  return [
    new Date(startOf(span) / 1e6).toLocaleString(),
    milliseconds(Math.max(0, endOf(span) - startOf(span)) / 1e6),
    KINDS[span.kind],
    ...(span.spanId ? [element("span", { class: "mono" }, span.spanId)] : []),
    ...(status ? [element("strong", { class: status }, status)] : []),
  ]
    .filter((fact) => fact !== undefined)
    .map((fact) => element("span", {}, fact));
}

function attributes(holder, prefix) {
  return (holder?.attributes ?? [])
    .filter(({ key = "" }) => !key.startsWith("compliance."))
    .map(({ key = "", value }) =>
      field(`${prefix}attributes[${JSON.stringify(key)}]`, plain(value)),
    );
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

/** Brings what stands at a location into sight; a place inside a value is shown by its attribute. */
function show(place) {
  const shown = [...document.querySelectorAll("[data-location]")];
  const target =
    shown.find((node) => node.dataset.location === place) ??
    shown.find((node) => place.startsWith(node.dataset.location));
  if (!target) return;
  target.scrollIntoView({ block: "start" });
  target.classList.remove("shown");
  requestAnimationFrame(() => target.classList.add("shown"));
}
