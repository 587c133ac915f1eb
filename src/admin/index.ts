export { type AdminOptions, createAdmin } from "./admin.ts";
