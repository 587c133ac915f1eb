export { ConfigError, fileProblem, readSettingFile } from "./config-error.ts";
export type { Environment } from "./environment.ts";
export { loadConfig, spellConfig } from "./load.ts";
export { nearest } from "./nearest.ts";
export { BUILT_IN_PACKS, readPack } from "./pack-files.ts";
export { type Config, configSchema } from "./schema.ts";
export { givenEndpoint } from "./schema-exporters.ts";
