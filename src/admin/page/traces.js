/** The list of traces, and what stands there before the first one came. */
import { element, milliseconds, severity } from "./dom.js";

/** Names, and the classes of heads and cells; `side` gives way where there is little room. */
const COLUMNS = [
  ["Trace", ""],
  ["Service", "faint side"],
  ["Began", "faint side began"],
  ["Duration", "number side"],
  ["Spans", "number side"],
  ["Violations", "number"],
  ["Severity", ""],
];

/** `onMore` undefined: no more can be shown. */
export function tracesView(traces, { otlpPort }, query, onMore) {
  const isFiltered = query.text !== "" || query.violations;
  if (traces.length === 0 && !isFiltered) return empty(otlpPort);
  return element(
    "div",
    { class: "sheet" },
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element("tr", {}, ...COLUMNS.map(([name, kind]) => element("th", { class: kind }, name))),
      ),
      element("tbody", {}, ...traces.map(row)),
    ),
    ...(traces.length === 0
      ? [element("div", { class: "empty faint" }, "No trace is like that.")]
      : []),
    ...(traces.length === query.limit ? [more(traces.length, onMore)] : []),
  );
}

/** There are older ones: the list says so, and how to come to them. */
function more(count, onMore) {
  return element(
    "p",
    { class: "more faint" },
    `The latest ${count} are shown. `,
    onMore ? element("button", { onclick: onMore }, "Show more") : "Search to find older ones.",
  );
}

function row(trace) {
  const began = new Date(Number(trace.startNs) / 1e6);
  return element(
    "tr",
    {},
    element(
      "td",
      {},
      // Spans without a trace's id make no trace that could be opened.
      trace.traceId === ""
        ? clamped(trace.name)
        : element("a", { href: `#/trace/${trace.traceId}` }, clamped(trace.name || "(no name)")),
    ),
    ...[
      clamped(trace.service),
      began.toLocaleString(),
      milliseconds(trace.durationMs),
      String(trace.spans),
      String(trace.violations),
      severity(trace.severity),
    ].map((content, column) => element("td", { class: COLUMNS[column + 1][1] }, content)),
  );
}

/** Two lines of it; the whole, where it is pointed at. */
function clamped(text) {
  return element("span", { class: "clamp", title: text }, text);
}

function empty(otlpPort) {
  // Python's exporter would speak gRPC to the port of HTTP.
  const lines = `OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:${otlpPort}\nOTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf`;
  const button = element(
    "button",
    {
      onclick: () =>
        navigator.clipboard.writeText(lines).then(() => (button.textContent = "Copied")),
    },
    "Copy",
  );
  return element(
    "div",
    { class: "sheet empty" },
    element("h1", {}, "Nothing to forget yet"),
    element(
      "p",
      {},
      "Point any OpenTelemetry exporter here. Its spans appear within a second, with what was found replaced and each violated rule beside it.",
    ),
    // A page by another name than localhost, without TLS, has no clipboard.
    element(
      "div",
      { class: "copy" },
      element("code", {}, lines),
      navigator.clipboard ? button : undefined,
    ),
  );
}
