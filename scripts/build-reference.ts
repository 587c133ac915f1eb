/** Writes config/lethe.yaml and docs/configuration.md from the one description (src/config/schema.ts). */
import { writeFileSync } from "node:fs";
import { referenceMarkdown, referenceYaml } from "./reference.ts";

writeFileSync(new URL("../config/lethe.yaml", import.meta.url), referenceYaml());
writeFileSync(new URL("../docs/configuration.md", import.meta.url), referenceMarkdown());
