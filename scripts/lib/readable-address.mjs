// @ts-check

/**
 * The address that was asked for, with a path that can be read: Next answers one that cannot be decoded ("/%E0%A4%A")
 * as a failure of ours. Its percent signs are taken as themselves, so it leads to the page for what is not there.
 *
 * @param {string} address
 */
export function readableAddress(address) {
  const [path = "", ...query] = address.split("?");
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}
