/** The three OTLP signals that Lethe carries; the value also names the URL path `/v1/<signal>`. */
export type Signal = "traces" | "logs" | "metrics";

export const SIGNALS: readonly Signal[] = ["traces", "logs", "metrics"];
