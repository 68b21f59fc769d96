// @ts-check
import { AsyncLocalStorage } from "node:async_hooks";

/** @import { IncomingMessage, ServerResponse } from "node:http" */

/**
 * Forms of pages (Next's server actions) that cannot be read are the sender's fault, but Next answers them as a failure
 * of ours. The server that listens and the application Next has bundled are two copies of this module in one process:
 * they meet on the global object.
 *
 * @type {typeof globalThis & { backcastPageForms?: AsyncLocalStorage<{ isRead: boolean }> }}
 */
const shared = globalThis;
shared.backcastPageForms ??= new AsyncLocalStorage();
const forms = shared.backcastPageForms;

/**
 * Whether Next will take a request for a form of a page, wherever it was sent.
 *
 * @param {Pick<IncomingMessage, "method" | "headers">} request
 */
export const isPageForm = ({ method, headers }) =>
  method === "POST" &&
  (headers["next-action"] !== undefined ||
    (headers["content-type"] ?? "").toLowerCase().startsWith("multipart/form-data"));

/** Says that the form under way has been read and is being acted on: from here on, a failure is ours. */
export function formIsRead() {
  const form = forms.getStore();
  if (form) form.isRead = true;
}

/** Whether a form is under way that nobody has been able to read so far. */
export const isFormUnread = () => forms.getStore()?.isRead === false;

/**
 * Answers a form of a page; one that could not be read with 400.
 *
 * @param {ServerResponse} response
 * @param {() => Promise<void>} handle
 */
export function handlePageForm(response, handle) {
  const form = { isRead: false };
  const { writeHead } = response;
  /** @param {number} status @param {unknown[]} rest */
  const writeHeadWithBlame = (status, ...rest) =>
    Reflect.apply(writeHead, response, [status === 500 && !form.isRead ? 400 : status, ...rest]);
  Object.assign(response, { writeHead: writeHeadWithBlame });
  return forms.run(form, handle);
}
