/** Pictures, recordings and templates: by their format's first bytes, by their part, by label. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["IMAGE", "BIOMETRIC"]);

const filler = Buffer.alloc(60, "lethe media");
const encode = (...head: (string | number[])[]): string =>
  Buffer.concat([...head.map((part) => Buffer.from(part)), filler]).toString("base64");

const JPEG = encode([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF");
const PNG = encode([0x89], "PNG\r\n", [0x1a, 10, 0, 0, 0, 13], "IHDR");
const GIF = encode("GIF89a");
const WEBP = encode("RIFF", [9, 9, 0, 0], "WEBPVP8 ");
const PDF = encode("%PDF-1.7\n");
const DICOM = encode(Array<number>(128).fill(0), "DICM", [2, 0, 0, 0]);
const HEIC = encode([0, 0, 0, 24], "ftypheic");
const WAV = encode("RIFF", [9, 9, 0, 0], "WAVEfmt ");
const MP3 = encode("ID3", [4, 0, 0]);
const OGG = encode("OggS", [0, 2]);
const M4A = encode([0, 0, 0, 32], "ftypM4A ");
const RAW = encode([1, 2, 3, 4]);

for (const [name, data] of Object.entries({ JPEG, PNG, GIF, WEBP, PDF, DICOM, HEIC }))
  test(`${name} in base64 is an image`, () => {
    assert.deepEqual(find(data), [`IMAGE ${data}`]);
    assert.deepEqual(find(`got {"b64":"${data}"} back`), [`IMAGE ${data}`]);
    assert.deepEqual(find(`a${data}`), []);
  });

for (const [name, data] of Object.entries({ WAV, MP3, OGG, M4A }))
  test(`${name} in base64 is a recording`, () =>
    assert.deepEqual(find(`{"b64":"${data}"}`), [`BIOMETRIC ${data}`]));

const part = (fields: object): string => JSON.stringify([{ role: "user", parts: [fields] }]);
const POSITIVES: readonly (readonly [text: string, finding: string])[] = [
  [`see data:image/bmp;base64,${RAW}) here`, `IMAGE ${RAW}`],
  [`data:audio/webm;codecs=opus;base64,${RAW}`, `BIOMETRIC ${RAW}`],
  [part({ type: "blob", modality: "image", mime_type: "image/png", content: RAW }), `IMAGE ${RAW}`],
  [part({ content: RAW, modality: "audio", type: "blob" }), `BIOMETRIC ${RAW}`],
  [part({ type: "blob", mime_type: "audio/pcm", content: RAW }), `BIOMETRIC ${RAW}`],
  [
    part({ type: "uri", modality: "image", uri: "https://example.org/roe.jpg" }),
    "IMAGE https://example.org/roe.jpg",
  ],
  [
    part({ type: "image_url", image_url: { url: "https://example.org/roe" } }),
    "IMAGE https://example.org/roe",
  ],
  [
    part({ type: "input_image", image_url: "https://example.org/roe" }),
    "IMAGE https://example.org/roe",
  ],
  [part({ type: "input_audio", input_audio: { data: RAW, format: "pcm16" } }), `BIOMETRIC ${RAW}`],
  [
    part({ type: "image", source: { type: "base64", media_type: "image/png", data: RAW } }),
    `IMAGE ${RAW}`,
  ],
  [part({ inline_data: { mime_type: "image/png", data: RAW } }), `IMAGE ${RAW}`],
  [JSON.stringify(part({ type: "blob", modality: "image", content: RAW })), `IMAGE ${RAW}`],
  [
    "fingerprint template: Rk1SACAyMAAAAADkAAgAyQFnAMUAxQEA",
    "BIOMETRIC Rk1SACAyMAAAAADkAAgAyQFnAMUAxQEA",
  ],
  ['"face_embedding": [0.12, -0.5, 0.33, 1e-3]', "BIOMETRIC [0.12, -0.5, 0.33, 1e-3]"],
  ["voiceprint ID: VP-33218", "BIOMETRIC VP-33218"],
  ["biometric id is BIO-99231", "BIOMETRIC BIO-99231"],
];

for (const [text, finding] of POSITIVES)
  test(`found in: ${text.slice(0, 80)}`, () => assert.deepEqual(find(text), [finding]));

const KEYED: readonly (readonly [key: string, text: string, entity: string])[] = [
  ["message_content.image.image.url", "https://example.org/roe.jpg", "IMAGE"],
  ["input_audio.data", RAW, "BIOMETRIC"],
];
for (const [key, text, entity] of KEYED)
  test(`found under the key ${key}`, () =>
    assert.deepEqual(find(text, key), [`${entity} ${text}`]));

const NEGATIVES: readonly string[] = [
  "https://example.org/9j/abc",
  "/9j/ is how a JPEG begins",
  '{"image":"registry.example.org/care/app:1.25"}',
  '{"type":"text","text":"describe the image"}',
  '{"modalities":["text","audio"],"audio":{"voice":"alloy","format":"wav"},"content":"Certainly"}',
  '{"role":"assistant","content":"Certainly","audio":{"id":"audio_a1b2c3d4"}}',
  '{"type":"file","modality":"image","file_id":"file-a1b2c3d4e5"}',
  '{"type":"blob","modality":"image","content":"[IMAGE]"}',
  "data:image/png;base64,[IMAGE]",
  "data:text/plain;base64,aGVsbG8gd29ybGQ=",
  '"system_fingerprint":"fp_44709d6fcb"',
  "fingerprint: SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8",
  "face to face 20 minutes, voice is hoarse",
  "iris: brown, retina: intact",
  "biometric data was not collected",
  '"embedding": [0.12, -0.5, 0.33, 0.7]',
];
for (const text of NEGATIVES)
  test(`no media in: ${text.slice(0, 80)}`, () => assert.deepEqual(find(text), []));
