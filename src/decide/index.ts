export { decide } from "./decide.ts";
export { type Pack, type PackRule, parsePack } from "./pack.ts";
export {
  compilePolicy,
  type EntityOverride,
  type Policy,
  type PolicyConfig,
  type Ruling,
} from "./policy.ts";
