export { type AdminServer, type AdminServerOptions, createAdminServer } from "./server.ts";
