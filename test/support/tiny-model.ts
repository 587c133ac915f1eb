/** A token classifier that says of each piece what a table says: ONNX written with protobufjs. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import protobuf from "protobufjs";
import { scratchFolder } from "./scratch.ts";

/** The fields of ONNX (onnx.proto3) that such a model has. */
const SCHEMA = `
syntax = "proto3";
message Model { int64 ir_version = 1; Graph graph = 7; repeated Opset opset_import = 8; }
message Opset { string domain = 1; int64 version = 2; }
message Graph {
  repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
  repeated Value input = 11; repeated Value output = 12;
}
message Node { repeated string input = 1; repeated string output = 2; string op_type = 4; }
message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message Value { string name = 1; Type type = 2; }
message Type { TensorType tensor_type = 1; }
message TensorType { int32 elem_type = 1; Shape shape = 2; }
message Shape { repeated Dimension dim = 1; }
message Dimension { oneof value { int64 dim_value = 1; string dim_param = 2; } }
`;
const FLOAT = 1;
const INT64 = 7;

export interface TinyModel {
  readonly vocabulary: readonly string[];
  readonly labels: readonly string[];
  /** The label of a piece; `O` where none is given. */
  readonly says: Readonly<Record<string, string>>;
}

/** Writes the model's folder and returns its path. */
export function writeTinyModel({ vocabulary, labels, says }: TinyModel): string {
  const folder = scratchFolder();
  const table = Float32Array.from(
    vocabulary.flatMap((piece) => labels.map((label) => (label === (says[piece] ?? "O") ? 4 : 0))),
  );
  const identity = Float32Array.from(
    labels.flatMap((_, row) => labels.map((__, column) => (row === column ? 1 : 0))),
  );
  const count = labels.length;
  const model = {
    ir_version: 8,
    opset_import: [{ domain: "", version: 13 }],
    graph: {
      name: "tiny",
      node: [
        { op_type: "Gather", input: ["table", "input_ids"], output: ["embedded"] },
        { op_type: "MatMul", input: ["embedded", "weights"], output: ["logits"] },
      ],
      initializer: [
        tensor("table", [vocabulary.length, count], table),
        tensor("weights", [count, count], identity),
      ],
      input: [value("input_ids", INT64, [1, "pieces"])],
      output: [value("logits", FLOAT, [1, "pieces", count])],
    },
  };
  const type = protobuf.parse(SCHEMA, { keepCase: true }).root.lookupType("Model");
  writeFileSync(join(folder, "model.onnx"), type.encode(type.fromObject(model)).finish());
  writeFileSync(join(folder, "vocab.txt"), `${vocabulary.join("\n")}\n`);
  const id2label = Object.fromEntries(labels.map((label, id) => [id, label]));
  writeFileSync(join(folder, "config.json"), JSON.stringify({ id2label }));
  return folder;
}

function tensor(name: string, dims: number[], values: Float32Array): object {
  const raw_data = new Uint8Array(values.buffer);
  return { name, dims, data_type: FLOAT, raw_data };
}

function value(name: string, elem_type: number, dims: (number | string)[]): object {
  const dim = dims.map((one) =>
    typeof one === "number" ? { dim_value: one } : { dim_param: one },
  );
  return { name, type: { tensor_type: { elem_type, shape: { dim } } } };
}
