/** grpc.health.v1.Health, for load balancers and Kubernetes' gRPC probes. */
import {
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";

interface HealthRequest {
  readonly service: string;
}

type Health = "serving" | "not-serving";

/** HealthCheckResponse{ status = 1 }: SERVING is 1, NOT_SERVING 2, SERVICE_UNKNOWN 3. */
const RESPONSES: Readonly<Record<Health | "unknown", Buffer>> = {
  serving: Buffer.from([0x08, 0x01]),
  "not-serving": Buffer.from([0x08, 0x02]),
  unknown: Buffer.from([0x08, 0x03]),
};

const method = (name: string, responseStream: boolean) => ({
  path: `/grpc.health.v1.Health/${name}`,
  requestStream: false,
  responseStream,
  requestSerialize: ({ service }: HealthRequest) => Buffer.from(service),
  requestDeserialize: readRequest,
  responseSerialize: (bytes: Buffer) => bytes,
  responseDeserialize: (bytes: Buffer) => bytes,
});

export const HEALTH_SERVICE: ServiceDefinition = {
  Check: method("Check", false),
  Watch: method("Watch", true),
};

/** HealthCheckRequest{ service = 1 }: a name of fewer than 128 bytes, which all of ours are. */
function readRequest(bytes: Buffer): HealthRequest {
  if (bytes.length < 2 || bytes[0] !== 0x0a) return { service: "" };
  return { service: bytes.toString("utf8", 2, 2 + bytes[1]) };
}

export class HealthState {
  readonly #services: ReadonlySet<string>;
  readonly #watchers = new Set<ServerWritableStream<HealthRequest, Buffer>>();
  /** Nobody can ask before it serves. */
  #health: Health = "serving";

  constructor(services: readonly string[]) {
    this.#services = new Set(["", ...services]);
  }

  set(health: Health): void {
    if (health === this.#health) return;
    this.#health = health;
    for (const watcher of this.#watchers)
      if (this.#services.has(watcher.request.service)) watcher.write(RESPONSES[health]);
  }

  /** Tells the end of serving, and ends who watches. */
  end(): void {
    this.set("not-serving");
    for (const watcher of this.#watchers) watcher.end();
  }

  handlers(): UntypedServiceImplementation {
    return {
      Check: (call: ServerUnaryCall<HealthRequest, Buffer>, reply: sendUnaryData<Buffer>) => {
        if (this.#services.has(call.request.service)) reply(null, RESPONSES[this.#health]);
        else reply({ code: status.NOT_FOUND, details: "unknown service" });
      },
      Watch: (call: ServerWritableStream<HealthRequest, Buffer>) => {
        call.write(
          this.#services.has(call.request.service) ? RESPONSES[this.#health] : RESPONSES.unknown,
        );
        this.#watchers.add(call);
        call.on("cancelled", () => this.#watchers.delete(call));
      },
    };
  }
}
