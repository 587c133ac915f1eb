export type { Environment } from "./environment.ts";
export { ConfigError, loadConfig } from "./load.ts";
export { readPack } from "./pack-files.ts";
export { type Config, configSchema } from "./schema.ts";
export { givenEndpoint } from "./schema-exporters.ts";
