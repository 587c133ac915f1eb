/** The list of traces, and what stands there before the first one came. */
import { element, milliseconds, severity } from "./dom.js";

export function tracesView(traces, { otlpPort }, query) {
  const isFiltered = query.text !== "" || query.violations;
  if (traces.length === 0 && !isFiltered) return empty(otlpPort);
  const head = ["Trace", "Service", "Began", "Duration", "Spans", "Violations", "Severity"];
  return element(
    "div",
    { class: "sheet" },
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...head.map((name, column) =>
            element("th", { class: column > 2 && column < 6 ? "number" : "" }, name),
          ),
        ),
      ),
      element("tbody", {}, ...traces.map(row)),
    ),
    ...(traces.length === 0
      ? [element("div", { class: "empty faint" }, "No trace is like that.")]
      : []),
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
      element("a", { href: `#/trace/${trace.traceId}` }, trace.name || "(no name)"),
    ),
    element("td", { class: "faint" }, trace.service),
    element("td", { class: "faint" }, began.toLocaleString()),
    element("td", { class: "number" }, milliseconds(trace.durationMs)),
    element("td", { class: "number" }, String(trace.spans)),
    element("td", { class: "number" }, String(trace.violations)),
    element("td", {}, severity(trace.severity)),
  );
}

function empty(otlpPort) {
  const line = `OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:${otlpPort}`;
  const button = element(
    "button",
    {
      onclick: () =>
        navigator.clipboard.writeText(line).then(() => (button.textContent = "Copied")),
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
    element("div", { class: "copy" }, element("code", {}, line), button),
  );
}
