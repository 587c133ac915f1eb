/**
 * Keeps of the build's declarations those that `lethe/sdk`, the package's one way in, is described by.
 * `node scripts/prune-declarations.ts [folder of the build, dist by default]`
 */
import { globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

const [folder = "dist"] = process.argv.slice(2);
const needed = new Set([join(folder, "src/sdk/index.d.ts")]);
// What is added meanwhile is visited too.
for (const file of needed)
  for (const [, path] of readFileSync(file, "utf8").matchAll(/\bfrom "(\..+?)\.ts"/g))
    needed.add(join(dirname(file), `${path}.d.ts`));
for (const file of globSync(`${folder}/**/*.d.ts`)) if (!needed.has(file)) rmSync(file);
