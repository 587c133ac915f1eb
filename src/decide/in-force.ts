/**
 * The door for workers: a policy in force. They get packs as data, and the packages that parse one
 * would cost each of them 16 MB.
 */
export { decide } from "./decide.ts";
export {
  compilePolicy,
  type EntityOverride,
  type Policy,
  type PolicyConfig,
} from "./policy.ts";
