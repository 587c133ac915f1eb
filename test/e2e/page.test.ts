/** The page in real Chromium. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { type App, createApp } from "../../src/app.ts";
import { configWith } from "../support/gateway.ts";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const HOSTILE = '<img src=x onerror="window.hacked=1">';
const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";

const text = (key: string, stringValue: string) => ({ key, value: { stringValue } });
const span = (spanId: string, parentSpanId: string, name: string, attributes: object[]) => ({
  traceId: TRACE_ID,
  spanId,
  parentSpanId,
  name,
  startTimeUnixNano: "1790000000000000000",
  endTimeUnixNano: "1790000000250000000",
  attributes,
});
const REQUEST = {
  resourceSpans: [
    {
      resource: { attributes: [text("service.name", "intake")] },
      scopeSpans: [
        {
          spans: [
            span("00f067aa0ba902b7", "", HOSTILE, []),
            span("00f067aa0ba902b8", "00f067aa0ba902b7", "chat", [
              text(
                "gen_ai.input.messages",
                JSON.stringify([
                  { role: "user", parts: [{ type: "text", content: "My SSN is 219-09-9999." }] },
                ]),
              ),
            ]),
          ],
        },
      ],
    },
  ],
};

/** A trace for each, with a value in it. */
const traces = (count: number) => ({
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: Array.from({ length: count }, (_, index) => ({
            ...span("00f067aa0ba902b7", "", `trace ${index}`, [text("note", "SSN 219-09-9999")]),
            traceId: (index + 1).toString(16).padStart(32, "0"),
          })),
        },
      ],
    },
  ],
});

/** A trace of one span with more places than have an event. */
const crowded = () => ({
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              ...span(
                "00f067aa0ba902b9",
                "",
                "crowded",
                Array.from({ length: 40 }, (_, index) => text(`note${index}`, "SSN 219-09-9999")),
              ),
              traceId: "f".repeat(32),
            },
          ],
        },
      ],
    },
  ],
});

describe("the page", { skip: CHROMIUM === undefined ? "no Chromium is installed" : false }, () => {
  let app: App;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  before(async () => {
    app = createApp(configWith());
    await app.start();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: FLAGS });
    page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
  });
  after(async () => {
    await browser?.close();
    await app?.stop(1000);
  });

  const home = () => `http://127.0.0.1:${app.ports.admin}/`;
  const send = async (body: object, signal = "traces"): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${app.ports.http}/v1/${signal}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
    assert.equal(response.status, 200);
  };

  test("tells how to send the first span", async () => {
    await page.goto(home());
    await page.getByText("Nothing to forget yet").waitFor();
    assert.equal(
      await page.locator(".copy code").textContent(),
      `OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:${app.ports.http}\nOTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf`,
    );
    assert.equal(await page.getByRole("searchbox").isVisible(), false);
  });

  test("lists a trace that has just come, without a reload", async () => {
    await send(REQUEST);
    const row = page.locator("tbody tr");
    await row.waitFor();
    assert.match((await row.textContent()) ?? "", /intake.*critical/);
  });

  test("asks for the list again only when something has come", async () => {
    const asked: string[] = [];
    const note = (request: { url(): string }) => void asked.push(new URL(request.url()).pathname);
    page.on("request", note);
    for (let round = 0; round < 2; round++) await page.waitForResponse(/api\/summary/);
    page.off("request", note);
    assert.deepEqual([...new Set(asked)], ["/api/summary"]);
  });

  test("shows the span with its placeholders marked and its violations beside it", async () => {
    await page.locator("tbody a").click();
    await page.locator(".violation").first().waitFor();
    assert.equal(await page.locator(".turn mark").textContent(), "[US_SSN]");
    assert.match(
      (await page.locator(".violation").first().textContent()) ?? "",
      /hipaa\.phi\.us_ssn.*164\.514\(b\)\(2\)\(i\)\(G\).*gen_ai\.input\.messages/,
    );
    assert.doesNotMatch(await page.content(), /219-09-9999/);
  });

  test("a violation leads to its place", async () => {
    await page.locator(".violation").first().click();
    await page.locator('.field.shown[data-location*="gen_ai.input.messages"]').waitFor();
  });

  test("a span chosen by the keyboard has the focus still, and its facts are told", async () => {
    await page.locator('.waterfall button[tabindex="0"]').focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(/00f067aa0ba902b7$/);
    await page.locator(".facts").getByText("00f067aa0ba902b7").waitFor();
    assert.match((await page.locator(".facts").textContent()) ?? "", /250 ms/);
    assert.equal(await page.locator('.waterfall button[aria-current="true"]:focus').count(), 1);
    assert.match(await page.title(), /· Lethe$/);
  });

  test("says of a trace that is not kept that it is not here", async () => {
    await page.goto(`${home()}#/trace/${"c".repeat(32)}`);
    await page.getByText("This trace is not here").waitFor();
    await page.getByRole("link", { name: "All traces", exact: true }).click();
    await page.locator("tbody a").click();
    await page.locator(".violation").first().waitFor();
  });

  test("what came by telemetry is text and never HTML", async () => {
    assert.equal(await page.locator(".waterfall .name").first().textContent(), HOSTILE);
    assert.equal(await page.evaluate("window.hacked"), undefined);
    assert.deepEqual(errors, []);
  });

  test("says that there are older traces, and shows more", async () => {
    await send(traces(120));
    await page.goto(home());
    await page.getByText("The latest 50 are shown.").waitFor();
    await page.getByRole("button", { name: "Show more" }).click();
    await page.getByText("The latest 100 are shown.").waitFor();
    assert.equal(await page.locator("tbody tr").count(), 100);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("tbody tr").nth(120).waitFor();
    assert.equal(await page.locator(".more").count(), 0);
  });

  test("a trace that has the focus has it still when another one comes", async () => {
    await page.goto(home());
    const chosen = page.locator("tbody a").first();
    await chosen.focus();
    const href = await chosen.getAttribute("href");
    const newest = {
      ...span("00f067aa0ba902b7", "", "newcomer", []),
      traceId: "8".repeat(32),
      startTimeUnixNano: "1790000000050000000",
    };
    await send({ resourceSpans: [{ scopeSpans: [{ spans: [newest] }] }] });
    await page.locator("tbody tr").first().getByText("newcomer").waitFor();
    assert.equal(await page.locator("tbody a:focus").getAttribute("href"), href);
  });

  test("a long name and service leave the others their room", async () => {
    const attributes = [text("service.name", "s".repeat(300))];
    const newest = {
      ...span("00f067aa0ba902b7", "", "n".repeat(2000), []),
      traceId: "9".repeat(32),
      startTimeUnixNano: "1790000000100000000",
    };
    const scopeSpans = [{ spans: [newest] }];
    await send({ resourceSpans: [{ resource: { attributes }, scopeSpans }] });
    await page.goto(home());
    const row = page.locator("tbody tr").filter({ hasText: "nnn" });
    await row.waitFor();
    assert.ok(((await row.boundingBox())?.height ?? Number.POSITIVE_INFINITY) < 90);
  });

  test("a narrow window shows the severity and is no wider than itself", async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(home());
    const box = await page.locator("tbody .severity").first().boundingBox();
    assert.ok(box !== null && box.x + box.width <= 360);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 360);
  });

  test("says when a span has more violations than are shown", async () => {
    await send(crowded());
    await page.goto(`${home()}#/trace/${"f".repeat(32)}`);
    await page.getByText("40 violations").waitFor();
    await page.getByText("The first 32 places are shown.").waitFor();
    assert.deepEqual(errors, []);
  });

  test("spans whose parents make a ring, a chain or no sense are shown, each once", async () => {
    const traceId = "e".repeat(32);
    const id = (index: number) => index.toString(16).padStart(16, "0");
    const spans = [
      { ...span(id(1), id(1), "its own parent", []), traceId },
      { ...span(id(2), id(3), "ring a", []), traceId },
      { ...span(id(3), id(2), "ring b", []), traceId },
      { ...span("", "", "n".repeat(3000), []), traceId, endTimeUnixNano: "1" },
      ...Array.from({ length: 5000 }, (_, index) => ({
        ...span(id(index + 10), index === 0 ? "" : id(index + 9), `link ${index}`, []),
        traceId,
      })),
    ];
    await send({ resourceSpans: [{ scopeSpans: [{ spans }] }] });
    await page.goto(`${home()}#/trace/${traceId}`);
    await page.getByText("link 4999").waitFor();
    assert.equal(await page.locator(".waterfall li").count(), 5004);
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 360);
    assert.deepEqual(errors, []);
  });

  test("a span is shown whatever it leaves empty, and a violation leads to its name", async () => {
    const traceId = "7".repeat(32);
    const events = [{ attributes: [text("", "no key")] }];
    const spans = [{ ...span("00f067aa0ba902b7", "", "SSN 219-09-9999", []), traceId, events }];
    await send({ resourceSpans: [{ scopeSpans: [{ scope: { name: "agent" }, spans }] }] });
    await page.goto(`${home()}#/trace/${traceId}`);
    await page.locator(".violation").click();
    await page.locator('h1.shown[data-location="name"]').waitFor();
    const locations = await page
      .locator(".field")
      .evaluateAll((fields) => fields.map((field) => field.getAttribute("data-location")));
    assert.deepEqual(locations, ['events[0].attributes[""]', "instrumentation_scope.name"]);
    assert.deepEqual(errors, []);
  });

  test("a span's logs stand with it, redacted", async () => {
    const traceId = "d".repeat(32);
    await send({
      resourceSpans: [
        { scopeSpans: [{ spans: [{ ...span("00f067aa0ba902b7", "", "a", []), traceId }] }] },
      ],
    });
    const body = { stringValue: `SSN 219-09-9999 ${HOSTILE}` };
    const logRecords = [{ traceId, spanId: "00f067aa0ba902b7", body }];
    await send({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] }, "logs");
    await page.goto(`${home()}#/trace/${traceId}`);
    const log = page.locator('.field[data-location="logs[0].body"]');
    assert.match((await log.textContent()) ?? "", /SSN \[US_SSN\] <img/);
    assert.deepEqual(errors, []);
  });
});
