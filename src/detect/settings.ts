/** The door for who checks a configuration and looks at no text: it loads no recogniser. */
export { ENTITIES } from "./entities/names.ts";
export { compileRules } from "./rules/compile-rules.ts";
