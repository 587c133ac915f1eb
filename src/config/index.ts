export { ConfigError, fileProblem, readSettingFile } from "./config-error.ts";
export type { Environment } from "./environment.ts";
export { loadConfig, spellConfig } from "./load.ts";
export { instead } from "./nearest.ts";
export { BUILT_IN_PACKS, readPack } from "./pack-files.ts";
export { policyConfig } from "./policy-config.ts";
export {
  destinationsOf,
  type Route,
  type SectionInUse,
  sectionsInUse,
  withoutQuery,
} from "./routes.ts";
export { type Config, configSchema } from "./schema.ts";
export { checkTlsFiles, clientTls, serverTls } from "./tls-files.ts";
