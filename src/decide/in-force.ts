/**
 * The door for workers: a policy in force. They get packs as data; the packages that parse packs would cost each
 * worker 16 MB.
 */
export { decide } from "./decide.ts";
export {
  compilePolicy,
  type EntityOverride,
  type Policy,
  type PolicyConfig,
} from "./policy.ts";
