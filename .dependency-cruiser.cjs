/** The rooms of ARCHITECTURE.md: what each may import. A room that is not listed may import nothing. */
const rooms = {
  core: [],
  otlp: ["core"],
  walk: ["core", "otlp"],
  detect: ["core"],
  decide: ["core"],
  rewrite: ["core"],
  pipeline: ["core"],
  receive: ["core", "otlp"],
  export: ["core"],
  store: ["core", "otlp"],
  config: ["core", "decide"],
  telemetry: ["core"],
  admin: ["store"],
  demo: [],
  sdk: ["core", "pipeline", "config", "decide", "detect", "otlp"],
};

/** Files that join rooms, and the rooms that they may enter besides their own room's list. */
const joints = {
  "pipeline/redact.ts": ["walk", "detect", "decide", "rewrite"],
  "pipeline/redact-text.ts": ["detect", "decide", "rewrite"],
};

const packages = {
  core: [],
  rewrite: [],
  otlp: ["protobufjs"],
  walk: ["protobufjs"],
  detect: ["re2js", "onnxruntime-node"],
  decide: ["zod", "yaml"],
  pipeline: ["piscina"],
  receive: ["express", "@grpc/grpc-js"],
  export: ["undici", "@grpc/grpc-js"],
  store: [],
  config: ["yaml", "zod"],
  telemetry: ["pino", "@opentelemetry/"],
  admin: ["express"],
  demo: ["@opentelemetry/"],
  sdk: ["@opentelemetry/"],
};

/** Each leaves out what a thread or a command would load for nothing. */
const secondDoors = [
  "^src/decide/in-force\\.ts$",
  "^src/detect/settings\\.ts$",
  "^src/pipeline/redact\\.ts$",
  "^src/receive/undo-at-once\\.ts$",
];

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const jointPaths = Object.keys(joints).map((file) => `^src/${quoted(file)}$`);
const allow = (room, extra = []) => [room, ...rooms[room], ...extra].map((name) => `^src/${name}/`);

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^onnxruntime-node$" },
    },
    {
      name: "enter-by-index",
      comment:
        "A room is entered through its index.ts only; four have a second door (ARCHITECTURE.md).",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: {
        path: "^src/[^/]+/",
        pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$", ...secondDoors],
      },
    },
    {
      name: "slim-workers",
      comment:
        "Each worker would pay for what it loads; these read what only the main thread reads.",
      severity: "error",
      from: { path: "^workers/redact-worker\\.ts$" },
      to: { path: "node_modules/(?:zod|yaml|undici|express|@grpc)/", reachable: true },
    },
    ...Object.keys(rooms).map((room) => ({
      name: `room-${room}`,
      severity: "error",
      from: { path: `^src/${room}/`, pathNot: jointPaths },
      to: { path: "^src/", pathNot: allow(room) },
    })),
    ...Object.entries(joints).map(([file, extra]) => ({
      name: `joint-${file}`,
      severity: "error",
      from: { path: `^src/${quoted(file)}$` },
      to: { path: "^src/", pathNot: allow(file.split("/")[0], extra) },
    })),
    ...Object.entries(packages).map(([room, names]) => ({
      name: `packages-${room}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: {
        dependencyTypes: [
          "npm",
          "npm-dev",
          "npm-optional",
          "npm-peer",
          "npm-no-pkg",
          "npm-unknown",
        ],
        pathNot: names.map((name) => `node_modules/${quoted(name)}`).concat("^$"),
      },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "src/detect/prefilter/assembly" },
    parser: "swc",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
