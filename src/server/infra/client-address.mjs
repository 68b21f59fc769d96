// @ts-check
import ipaddr from "ipaddr.js";
import { clientAddressHeader } from "./own-headers.mjs";

/** @import { IncomingMessage } from "node:http" */

/**
 * Finds where a request comes from. Anybody can write an X-Forwarded-For, so it is trusted only from the proxies that
 * an operator has named. It is plain JavaScript, because the HTTP server is not compiled.
 */

/** @typedef {[ipaddr.IPv4 | ipaddr.IPv6, number]} Range */
/** @typedef {{ hops: number } | { ranges: Range[] }} TrustedProxies */

const names = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};
const maxHops = 20;

/**
 * Reads the proxies: `2` means the two proxies nearest to the application, `10.0.0.0/8, loopback` the proxies with
 * these addresses. Null for anything else.
 *
 * @param {string} given
 * @returns {TrustedProxies | null}
 */
export function readTrustedProxies(given) {
  const text = given.trim();
  if (/^\d+$/.test(text)) return Number(text) <= maxHops ? { hops: Number(text) } : null;
  /** @type {Range[]} */
  const ranges = [];
  for (const part of text.split(",").map((one) => one.trim().toLowerCase())) {
    const known = Object.entries(names).find(([name]) => name === part)?.[1] ?? [part];
    for (const one of known) {
      const range = rangeOf(one);
      if (!range) return null;
      ranges.push(range);
    }
  }
  return { ranges };
}

/** @param {string} text @returns {Range | null} */
function rangeOf(text) {
  if (ipaddr.IPv6.isValidCIDR(text) || ipaddr.IPv4.isValidCIDRFourPartDecimal(text))
    return ipaddr.parseCIDR(text);
  const address = addressIn(text);
  return address && [address, address.kind() === "ipv4" ? 32 : 128];
}

/**
 * Writes the client's network into the headers of a request, whatever they had there, and removes headers that no
 * trusted proxy has written.
 *
 * @param {IncomingMessage} request
 * @param {TrustedProxies | null} trusted
 */
export function resolveClientAddress(request, trusted) {
  const { headers, socket } = request;
  const peer = addressIn(socket.remoteAddress ?? "");
  const forwarded = String(headers["x-forwarded-for"] ?? "");
  const client = clientOf(peer, forwarded, trusted);
  if (!trusted || !isTrusted(peer, 0, trusted))
    for (const name of Object.keys(headers))
      if (name === "forwarded" || name.startsWith("x-forwarded-")) delete headers[name];
  delete headers["x-forwarded-for"];
  headers[clientAddressHeader] = client ? networkOfAddress(client) : unknown;
}

/**
 * The network under which a request with these headers is counted.
 *
 * @param {Pick<Headers, "get">} headers
 */
export const clientAddressOf = (headers) => headers.get(clientAddressHeader) ?? unknown;

const unknown = "unknown";

/**
 * Follows the proxies from the application outwards: each trusted proxy is believed about the address before it.
 *
 * @param {ipaddr.IPv4 | ipaddr.IPv6 | null} peer
 * @param {string} forwarded
 * @param {TrustedProxies | null} trusted
 */
function clientOf(peer, forwarded, trusted) {
  let client = peer;
  const hops = forwarded.split(",").reverse();
  for (const [hop, text] of trusted ? hops.entries() : []) {
    if (!trusted || !isTrusted(client, hop, trusted)) break;
    const before = addressIn(text);
    if (!before) break;
    client = before;
  }
  return client;
}

/** @param {ipaddr.IPv4 | ipaddr.IPv6 | null} address @param {number} hop @param {TrustedProxies} trusted */
function isTrusted(address, hop, trusted) {
  if ("hops" in trusted) return hop < trusted.hops;
  return (
    address !== null &&
    trusted.ranges.some(
      ([range, bits]) => range.kind() === address.kind() && address.match([range, bits]),
    )
  );
}

/**
 * Reads an address as proxies write it, some with a port. An IPv4 address inside an IPv6 address becomes the IPv4
 * address.
 *
 * @param {string} text
 */
function addressIn(text) {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");
  // The library also reads "127.1" and "0x7f.1", which no proxy writes.
  const isWhole = bare.includes(":") || ipaddr.IPv4.isValidFourPartDecimal(bare);
  return isWhole && ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

/**
 * The network that a provider gives to one customer: an IPv4 address, or 2^64 IPv6 addresses.
 *
 * @param {ipaddr.IPv4 | ipaddr.IPv6} address
 */
function networkOfAddress(address) {
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const { parts } = address;
  return `${new ipaddr.IPv6([...parts.slice(0, 4), 0, 0, 0, 0])}/64`;
}
