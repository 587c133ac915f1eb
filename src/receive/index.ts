export type { FailedConnection } from "./failed-connections.ts";
export { createGrpcReceiver, type GrpcListener, type GrpcReceiverOptions } from "./grpc.ts";
export { createHttpReceiver, type HttpReceiverOptions } from "./http.ts";
export type { Accept, Listener, OnRefused, ServerTls } from "./listener.ts";
export type { Memory } from "./memory.ts";
export { WIRE_STATUS } from "./wire-status.ts";
