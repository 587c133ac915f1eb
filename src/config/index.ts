export type { Environment } from "./environment.ts";
export { ConfigError, loadConfig } from "./load.ts";
export { BUILT_IN_PACKS, readPack } from "./pack-files.ts";
export { type Config, configSchema } from "./schema.ts";
export { givenEndpoint } from "./schema-exporters.ts";
