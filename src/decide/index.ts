export { decide } from "./decide.ts";
export { type Pack, parsePack } from "./pack.ts";
export {
  compilePolicy,
  type EntityOverride,
  type Policy,
  type PolicyConfig,
} from "./policy.ts";
