// @ts-check

/**
 * Whether a request that changes something was sent by a page of this application. Browsers say so themselves (Fetch
 * Metadata) wherever the address is trustworthy; elsewhere every request that is not a GET has an `Origin`. A request
 * with neither header was not sent by a page of ours.
 *
 * @param {Pick<Headers, "get">} headers
 * @param {string} appUrl
 */
export function isFromOwnPage(headers, appUrl) {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === new URL(appUrl).origin;
}
