// The prefilter: AssemblyScript, compiled to WebAssembly with SIMD. Memory is laid out by
// prefilter.ts; every pointer comes in as an argument and nothing is allocated here.
export { scan } from "./scan";
export { fold, breakCount } from "./fold";
