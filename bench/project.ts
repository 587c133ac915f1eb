/** Where the project lies, seen from here or from the build that is measured. */
import { findPackageJSON } from "node:module";
import { pathToFileURL } from "node:url";

const manifest = findPackageJSON(import.meta.url);
if (manifest === undefined) throw new Error("the bench lies in no package");

export const PROJECT = new URL("./", pathToFileURL(manifest));
