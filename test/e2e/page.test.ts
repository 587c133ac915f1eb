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

  test("tells how to send the first span", async () => {
    await page.goto(home());
    await page.getByText("Nothing to forget yet").waitFor();
    assert.equal(
      await page.locator(".copy code").textContent(),
      `OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:${app.ports.http}`,
    );
  });

  test("lists a trace that has just come, without a reload", async () => {
    const response = await fetch(`http://127.0.0.1:${app.ports.http}/v1/traces`, {
      method: "POST",
      body: JSON.stringify(REQUEST),
      headers: { "content-type": "application/json" },
    });
    assert.equal(response.status, 200);
    const row = page.locator("tbody tr");
    await row.waitFor();
    assert.match((await row.textContent()) ?? "", /intake.*critical/);
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

  test("what came by telemetry is text and never HTML", async () => {
    assert.equal(await page.locator(".waterfall .name").first().textContent(), HOSTILE);
    assert.equal(await page.evaluate("window.hacked"), undefined);
    assert.deepEqual(errors, []);
  });

  test("another Host is not answered", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve) =>
      request(home(), { headers: { host: "evil.example" } }, (response) =>
        resolve(response.resume().statusCode),
      ).end(),
    );
    assert.equal(status, 403);
  });
});
