// @ts-check
import { AsyncLocalStorage } from "node:async_hooks";

/** @import { IncomingMessage, ServerResponse } from "node:http" */

/**
 * A form of a page (a server action of Next) that cannot be read is the sender's mistake, but Next responds as if the
 * server had failed. The HTTP server and the application that Next has bundled are two copies of this module in one
 * process, so they share a value on the global object.
 *
 * @type {typeof globalThis & { backcastPageForms?: AsyncLocalStorage<{ isRead: boolean }> }}
 */
const shared = globalThis;
shared.backcastPageForms ??= new AsyncLocalStorage();
const forms = shared.backcastPageForms;

/**
 * Whether Next treats a request as a form of a page, whatever its path.
 *
 * @param {Pick<IncomingMessage, "method" | "headers">} request
 */
export const isPageForm = ({ method, headers }) =>
  method === "POST" &&
  (headers["next-action"] !== undefined ||
    (headers["content-type"] ?? "").toLowerCase().startsWith("multipart/form-data"));

/** Records that the current form has been read and is being handled: from here on, a failure is the server's. */
export function markFormRead() {
  const form = forms.getStore();
  if (form) form.isRead = true;
}

/** Whether the current request is a form that has not been read so far. */
export const isFormUnread = () => forms.getStore()?.isRead === false;

/**
 * Handles a form of a page. One that could not be read gets the status 400.
 *
 * @param {ServerResponse} response
 * @param {() => Promise<void>} handle
 */
export function handlePageForm(response, handle) {
  const form = { isRead: false };
  const { writeHead } = response;
  /** @param {number} status @param {unknown[]} rest */
  const writeHeadWithFault = (status, ...rest) =>
    Reflect.apply(writeHead, response, [status === 500 && !form.isRead ? 400 : status, ...rest]);
  Object.assign(response, { writeHead: writeHeadWithFault });
  return forms.run(form, handle);
}
