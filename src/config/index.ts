export { ConfigError, fileProblem, readSettingFile } from "./config-error.ts";
export type { Environment } from "./environment.ts";
export { loadConfig, spellConfig } from "./load.ts";
export { nearest } from "./nearest.ts";
export { readPack } from "./pack-files.ts";
export { type Config, configSchema } from "./schema.ts";
