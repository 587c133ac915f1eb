/** The page: a list of traces and one trace, chosen by the fragment, refreshed while it is looked at. */
import { element } from "./dom.js";
import { traceView } from "./trace.js";
import { tracesView } from "./traces.js";

const REFRESH_MS = 2000;
const PAGE_LENGTH = 50;
const MAX_LENGTH = 200;
const view = document.getElementById("view");
const totals = document.getElementById("totals");
const query = { text: "", violations: false, limit: PAGE_LENGTH };
let shown = "";

async function fetchJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function showTotals(summary) {
  const entries = { traces: summary.traces, spans: summary.spans, violations: summary.violations };
  totals.replaceChildren(
    ...Object.entries(entries).map(([name, value]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, String(value))),
    ),
  );
}

/** Draws only what changed, so that a refresh takes away neither focus nor scroll. */
function draw(key, make) {
  if (key === shown) return;
  shown = key;
  view.replaceChildren(...make());
}

async function refresh() {
  const [, kind, traceId, spanId] = location.hash.split("/");
  const summary = await fetchJson("api/summary");
  showTotals(summary);
  if (kind === "trace") {
    const trace = await fetchJson(`api/traces/${encodeURIComponent(traceId)}`);
    draw(`${location.hash} ${trace.spans.length} ${trace.logs.length}`, () => [
      traceView(trace, traceId, spanId),
    ]);
    return;
  }
  const search = new URLSearchParams({
    text: query.text,
    violations: query.violations ? "only" : "",
    limit: query.limit,
  });
  const traces = await fetchJson(`api/traces?${search}`);
  const key = JSON.stringify([traces, query]);
  if (!view.querySelector(".tools")) {
    view.replaceChildren(tools(), element("div", { id: "traces" }));
    shown = "";
  }
  if (key === shown) return;
  shown = key;
  view.querySelector(".tools").hidden = summary.traces === 0;
  const onMore = query.limit < MAX_LENGTH ? showMore : undefined;
  document.getElementById("traces").replaceChildren(tracesView(traces, summary, query, onMore));
}

function showMore() {
  query.limit = Math.min(MAX_LENGTH, query.limit * 2);
  update();
}

function tools() {
  const search = element("input", {
    type: "search",
    placeholder: "Span name, service or trace id",
    "aria-label": "Search traces",
    oninput: (event) => {
      query.text = event.target.value.trim();
      update();
    },
  });
  const only = element("input", {
    type: "checkbox",
    onchange: (event) => {
      query.violations = event.target.checked;
      update();
    },
  });
  return element(
    "div",
    { class: "tools" },
    search,
    element("label", {}, only, "Only with violations"),
  );
}

function update() {
  refresh().catch((error) => {
    shown = "";
    view.replaceChildren(
      element(
        "div",
        { class: "sheet empty" },
        element("h1", {}, "No answer"),
        element("p", {}, error.message),
      ),
    );
  });
}

addEventListener("hashchange", () => {
  shown = "";
  view.replaceChildren();
  view.focus();
  update();
});
setInterval(() => document.visibilityState === "visible" && update(), REFRESH_MS);
update();
