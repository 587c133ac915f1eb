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
/** What was asked for when it was last fetched, and of what state of the store. */
let fetched = "";
let rounds = 0;
let underWay = 0;

async function fetchJson(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`, { cause: response.status });
  return response.json();
}

function showTotals(summary) {
  const entries = { trace: summary.traces, span: summary.spans, violation: summary.violations };
  totals.replaceChildren(
    ...Object.entries(entries).map(([name, value]) =>
      element(
        "div",
        {},
        element("dt", {}, value === 1 ? name : `${name}s`),
        element("dd", {}, value.toLocaleString()),
      ),
    ),
  );
}

/** Draws only what changed; what had the focus in the list of spans has it still, and the list its scroll. */
function drawTrace(trace, traceId, spanId) {
  const key = `${location.hash} ${trace.spans.length} ${trace.logs.length}`;
  if (key === shown) return;
  shown = key;
  const before = view.querySelector(".waterfall");
  const hadFocus = before?.contains(document.activeElement);
  const scrolled = before?.scrollTop ?? 0;
  view.replaceChildren(traceView(trace, traceId, spanId));
  document.title = `${view.querySelector("h1").textContent} · Lethe`;
  const list = view.querySelector(".waterfall");
  const row = list.querySelector('[aria-current="true"]');
  const isInSight = row.offsetTop >= scrolled && row.offsetTop < scrolled + list.clientHeight;
  list.scrollTop = isInSight ? scrolled : row.offsetTop - list.clientHeight / 2;
  if (hadFocus) row.focus({ preventScroll: true });
}

/** Draws only what changed; what had the focus in the list has it still. */
function drawTraces(traces, summary) {
  document.title = "Lethe";
  if (!view.querySelector(".tools")) {
    view.replaceChildren(tools(), element("div", { id: "traces" }));
    shown = "";
  }
  const key = JSON.stringify([traces, query]);
  if (key === shown) return;
  shown = key;
  view.querySelector(".tools").hidden = summary.traces === 0;
  const list = document.getElementById("traces");
  const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
  const onMore = query.limit < MAX_LENGTH ? showMore : undefined;
  list.replaceChildren(tracesView(traces, summary, query, onMore));
  const href = focused?.getAttribute("href");
  const again = focused && list.querySelector(href ? `a[href="${href}"]` : "button");
  again?.focus({ preventScroll: true });
}

/** Draws what the fragment asks for, unless something else was asked for since. */
async function refresh(round) {
  const [, kind, traceId, spanId] = location.hash.split("/");
  const summary = await fetchJson("api/summary");
  if (round !== rounds) return;
  showTotals(summary);
  const asked = JSON.stringify([location.hash, query, summary]);
  if (asked === fetched) return;
  if (kind === "trace") {
    const trace = await fetchJson(`api/traces/${encodeURIComponent(traceId)}`);
    if (round !== rounds) return;
    fetched = asked;
    drawTrace(trace, traceId, spanId);
  } else {
    const traces = await fetchJson(`api/traces?${search()}`);
    if (round !== rounds) return;
    fetched = asked;
    drawTraces(traces, summary);
  }
}

function search() {
  const { text, violations, limit } = query;
  return new URLSearchParams({ text, violations: violations ? "only" : "", limit });
}

function showMore() {
  query.limit = Math.min(MAX_LENGTH, query.limit * 2);
  update();
}

function tools() {
  const words = element("input", {
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
    words,
    element("label", {}, only, "Only with violations"),
  );
}

/** What is in the view is drawn anew. */
function forget() {
  shown = "";
  fetched = "";
}

function update() {
  const round = ++rounds;
  underWay++;
  refresh(round)
    .catch((error) => {
      if (round !== rounds) return;
      forget();
      view.replaceChildren(failure(error));
    })
    .finally(() => underWay--);
}

function failure(error) {
  const isAbsent = error.cause === 404;
  const title = isAbsent ? "This trace is not here" : "Lethe does not answer";
  const text = isAbsent
    ? "It has not come yet, or it gave way to newer ones."
    : "It is asked again every two seconds.";
  return element(
    "div",
    { class: "sheet empty" },
    element("h1", {}, title),
    element("p", {}, text),
    isAbsent ? element("a", { href: "#/" }, "All traces") : element("code", {}, error.message),
  );
}

const traceOf = (url) => new URL(url).hash.split("/")[2];

addEventListener("hashchange", ({ oldURL, newURL }) => {
  // Another span of the same trace is drawn in place.
  if (traceOf(newURL) === undefined || traceOf(newURL) !== traceOf(oldURL)) {
    forget();
    view.replaceChildren();
    view.focus();
  }
  update();
});
// One that takes longer is waited for: asked for anew each time, it would never be drawn.
setInterval(() => document.visibilityState === "visible" && underWay === 0 && update(), REFRESH_MS);
update();
