export {
  compilePolicy,
  decide,
  type EntityOverride,
  type Policy,
  type PolicyConfig,
} from "./in-force.ts";
export type { Pack } from "./pack.ts";
export { parsePack } from "./parse-pack.ts";
