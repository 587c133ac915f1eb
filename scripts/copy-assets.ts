/**
 * Puts beside the compiled code what it reads at run time: the prefilter, the lexicon, the packs, the page.
 * `node scripts/copy-assets.ts [folder of the build, dist by default]`
 */
import { cpSync } from "node:fs";

const [folder = "dist"] = process.argv.slice(2);
const root = new URL("../", import.meta.url);
for (const asset of [
  "src/detect/prefilter/prefilter.wasm",
  "src/detect/lexicon/lexicon.bin",
  "src/admin/page",
  "config/packs",
]) {
  cpSync(new URL(asset, root), new URL(`${folder}/${asset}`, root), {
    recursive: true,
    filter: (file) => !file.endsWith(".cases.yaml"),
  });
}
