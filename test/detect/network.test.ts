import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { isIpv4, isIpv6, isPublicIp } from "../../src/detect/checks/ip.ts";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf(["IP_ADDRESS", "MAC_ADDRESS"]);

const IPS: readonly (readonly [text: string, value: string, key?: string])[] = [
  ["remote=81.2.69.142 version=1.9.0.55", "81.2.69.142"],
  ['{"node":"81.2.69.142"}', "81.2.69.142"],
  ["from 203.0.113.9 today", "203.0.113.9"],
  ["[203.0.113.9] in logs", "203.0.113.9"],
  ["login 203.0.113.9.", "203.0.113.9"],
  ["203.0.113.9:8080", "203.0.113.9"],
  ["http://203.0.113.9/notes", "203.0.113.9"],
  ["block 203.0.113.0/24 now", "203.0.113.0/24"],
  ["resolver 81.2.69.142 answered", "81.2.69.142"],
  ["patient logged in from 8.8.8.8", "8.8.8.8"],
  ["user ip 8.8.4.4, dns ok", "8.8.4.4"],
  ["dns of her router 1.1.1.1", "1.1.1.1"],
  ["ip: 1.25.3.1", "1.25.3.1"],
  ["GET /lookup/203.0.113.9", "203.0.113.9"],
  ["203.0.113.9", "203.0.113.9", "client.address"],
  ["203.0.113.9", "203.0.113.9", "network.peer.address"],
  ["10.1.1.20", "10.1.1.20", "user.ip"],
  ["10.1.1.20", "10.1.1.20", "patient.client.address"],
  ["10.1.1.20", "10.1.1.20", "patient.network.peer.address"],
  ['{"patient":"p1","client.address":"10.1.1.20"}', "10.1.1.20"],
  ["net.peer.ip=10.1.1.20 user=u1", "10.1.1.20"],
  ["visitor ip=10.1.1.20", "10.1.1.20"],
  ['{"client_ip":"10.1.1.20"}', "10.1.1.20"],
  ["her IP address is 10.1.1.20", "10.1.1.20"],
  ["her ip: 10.1.1.20.", "10.1.1.20"],
  ["X-Forwarded-For: 10.1.1.20", "10.1.1.20"],
  ["peer 2001:db8::1 left", "2001:db8::1"],
  ["[2001:db8::1]:443", "2001:db8::1"],
  ["2001:db8:85a3:0:0:8a2e:370:7334.", "2001:db8:85a3:0:0:8a2e:370:7334"],
  ["prefix 2001:db8::/32.", "2001:db8::/32"],
  ["2001:db8::203.0.113.9", "2001:db8::203.0.113.9"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.9"],
  ["203.0.113.9", "203.0.113.9", "device.firmware.version"],
  ['{"release":"203.0.113.9"}', "203.0.113.9"],
  ["64:ff9b::203.0.113.9", "64:ff9b::203.0.113.9"],
  ["client fe80::1%eth0", "fe80::1%eth0"],
];

for (const [text, value, key] of IPS)
  test(`IP address in: ${key ?? ""} ${text}`, () =>
    assert.deepEqual(find(text, key), [`IP_ADDRESS ${value}`]));

const MACS: readonly (readonly [text: string, value: string])[] = [
  ["device 00:1a:2b:3c:4d:5e up", "00:1a:2b:3c:4d:5e"],
  ["00-1A-2B-3C-4D-5E", "00-1A-2B-3C-4D-5E"],
  ["0011.22ab.4455", "0011.22ab.4455"],
  ["AA:BB:CC:11:EE:FF", "AA:BB:CC:11:EE:FF"],
  ["MAC address: AA:BB:CC:DD:EE:FF", "AA:BB:CC:DD:EE:FF"],
  ["00:1a:2b:ff:fe:3c:4d:5e", "00:1a:2b:ff:fe:3c:4d:5e"],
  ["mac:00:1a:2b:3c:4d:5e", "00:1a:2b:3c:4d:5e"],
  ["mac 25-04-12-08-15-00", "25-04-12-08-15-00"],
];

for (const [text, value] of MACS)
  test(`MAC address in: ${text}`, () => assert.deepEqual(find(text), [`MAC_ADDRESS ${value}`]));

const NEITHER: readonly (readonly [text: string, key?: string])[] = [
  ["1.9.0.55", "device.firmware.version"],
  ['{"firmware":"1.9.0.55"}'],
  ["nginx 1.25.3.1"],
  ["v1.2.3.4"],
  ["version 41.2.33.4"],
  ["upgraded to 41.2.33.4"],
  ["Mozilla/5.0 Chrome/125.0.0.0 Safari/537.36"],
  ["1.2.840.113549.1.1"],
  ["192.0.2.256"],
  ["text192.0.2.1"],
  ["listening on 10.0.0.5"],
  ["pod IP 10.0.0.5"],
  ['"podIP":"10.0.0.5"'],
  ["10.0.0.5", "server.address"],
  ["10.24.3.7", "network.peer.address"],
  ["10.24.3.7:8080", "network.peer.address"],
  ["10.24.3.7", "net.peer.ip"],
  ["172.16.3.7", "net.sock.peer.addr"],
  ["192.168.1.20", "client.address"],
  ["100.64.3.2", "client.socket.address"],
  ["fd12:3456:789a::1", "source.address"],
  ["fe80::1", "network.peer.address"],
  ["net.peer.ip=10.24.3.7 net.peer.port=443"],
  ['{"net.peer.ip":"10.24.3.7"}'],
  ["dns 8.8.8.8"],
  ["resolver 1.1.1.1 timed out"],
  ["lookup api.example.com on 8.8.4.4:53: no such host"],
  ["127.0.0.1:4318", "net.host.ip"],
  ["std::vector and foo::bar2"],
  ["abc::1"],
  ["Ratio 1:2:3:4"],
  ["12:34:56"],
  ["2001::db8::1"],
  ["12345:db8::1"],
  ["2001:db8::1text"],
  ["::1"],
  ["00:00:00:00:00:00"],
  ["ff:ff:ff:ff:ff:ff"],
  ["00:1a:2b:3c:4d"],
  ["00:1a-2b:3c-4d:5e"],
  ["MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"],
  ["25-04-12-08-15-00"],
  ["update V8 to 41.8.172.13"],
  ["l-2.12 33.51.98.32 2.03"],
  ["550e8400-e29b-41d4-a716-446655440000"],
];

for (const [text, key] of NEITHER)
  test(`no address in: ${key ?? ""} ${text}`, () => assert.deepEqual(find(text, key), []));

test("the grammar of addresses", () => {
  for (const text of ["0.0.0.0", "255.255.255.255", "203.0.113.9"]) assert.ok(isIpv4(text), text);
  for (const text of ["01.2.3.4", "1.2.3", "1.2.3.4.5", "256.1.1.1", ""])
    assert.ok(!isIpv4(text), text);
  for (const text of ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "fe80::1%eth0", "::ffff:1.2.3.4"])
    assert.ok(isIpv6(text), text);
  for (const text of ["1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", ":::", "1::2::3", "1.2.3.4::", "g::1"])
    assert.ok(!isIpv6(text), text);
});

test("public addresses, those of examples among them", () => {
  for (const text of ["8.8.8.8", "192.0.2.1", "198.51.100.7", "172.32.0.1", "2001:db8::1"])
    assert.ok(isPublicIp(text), text);
  const local =
    "10.0.0.1 172.16.0.1 192.168.0.1 127.0.0.1 169.254.1.1 100.64.0.1 224.0.0.1 0.0.0.0 198.18.0.1 :: ::1 fe80::1 fd00::1 ff02::1 ::ffff:10.0.0.1";
  for (const text of local.split(" ")) assert.ok(!isPublicIp(text), text);
});

const octet = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));

test("a client's address is found whatever its numbers", () => {
  const v4 = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join("."));
  const v6 = fc
    .tuple(
      fc.array(group, { minLength: 2, maxLength: 4 }),
      fc.array(group, { minLength: 1, maxLength: 3 }),
    )
    .map(([head, tail]) => `${head.join(":")}::${tail.join(":")}`)
    .filter((address) => /\d/.test(address));
  fc.assert(
    fc.property(fc.oneof(v4, v6), (address) =>
      assert.deepEqual(find(`client ip: ${address} ok`), [`IP_ADDRESS ${address}`]),
    ),
  );
});

test("a hardware address is found whatever its octets", () => {
  const pair = octet.map((value) => value.toString(16).padStart(2, "0"));
  const octets = fc.array(pair, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(octets, (parts) => {
      const address = parts.join(":");
      fc.pre(/\d/.test(address) && !/^[0:]+$|^[f:]+$/.test(address));
      assert.deepEqual(find(`mac ${address} ok`), [`MAC_ADDRESS ${address}`]);
    }),
  );
});
