export { rewriteText } from "./rewrite-text.ts";
export { createRewriter, type Rewriter } from "./rewriter.ts";
