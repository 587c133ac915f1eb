export type { Page } from "./page.ts";
export { rewriteText } from "./rewrite-text.ts";
export { createRewriter, type Rewriter, type RewriterOptions } from "./rewriter.ts";
