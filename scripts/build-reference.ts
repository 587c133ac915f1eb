/** Writes config/lethe.yaml and docs/configuration.md from the one description (src/config/schema.ts). */
import { mkdirSync, writeFileSync } from "node:fs";
import { referenceMarkdown, referenceYaml } from "../src/config/reference.ts";

mkdirSync(new URL("../docs/", import.meta.url), { recursive: true });
writeFileSync(new URL("../config/lethe.yaml", import.meta.url), referenceYaml());
writeFileSync(new URL("../docs/configuration.md", import.meta.url), referenceMarkdown());
