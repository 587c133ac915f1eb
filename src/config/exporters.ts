/** Where redacted batches go: the sections of `exporters` together give every signal one upstream, or none to any. */
import type { z } from "zod";
import { SIGNALS } from "../core/index.ts";
import { choose, givenEndpoint, sectionsInUse } from "./routes.ts";
import { type Exporters, sections } from "./schema-exporters.ts";

type Complain = (path: readonly string[], message: string) => void;

export const exporters = sections
  .superRefine((given, context) => {
    const complain = complainTo(context);
    refuseTwo(given, complain);
    refuseUnserved(given, complain);
  })
  .prefault({});

function complainTo(context: z.core.$RefinementCtx): Complain {
  return (path, message) => context.addIssue({ code: "custom", path: [...path], message });
}

function refuseTwo(given: Exporters, complain: Complain): void {
  const key = givenEndpoint(given.otlp);
  if (key !== undefined && givenEndpoint(given.otlphttp) !== undefined)
    complain(["otlp", key], "one upstream; exporters.otlphttp names one too");
  for (const signal of SIGNALS) {
    const name = `otlp/${signal}` as const;
    const other = `otlphttp/${signal}` as const;
    if (given[name] !== undefined && given[other] !== undefined)
      complain([name], `one section for ${signal}; exporters.${other} is one too`);
  }
}

/** A signal without an upstream, while another has one, would be lost. */
function refuseUnserved(given: Exporters, complain: Complain): void {
  const routes = sectionsInUse(given).flatMap((section) => section.routes);
  const served = new Set(routes.map(({ signal }) => signal));
  if (served.size === 0) return;
  for (const signal of SIGNALS.filter((each) => !served.has(each))) {
    const { name } = choose(given, signal) ?? { name: "otlphttp" };
    complain(
      [name, `${signal}_endpoint`],
      `an endpoint for each signal, here or in exporters.${name}.endpoint`,
    );
  }
}
