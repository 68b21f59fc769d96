// @ts-check

/**
 * What has to be closed, in order, before the process may end, and whether it is about to end. The start script and the
 * application that Next has bundled are two copies of this module in one process, so they share values on the global
 * object.
 *
 * @type {typeof globalThis & { backcastShutdown?: (() => Promise<void>)[], backcastIsStopping?: boolean }}
 */
const shared = globalThis;

/** Marks the process as stopping, so that it is no longer ready for new requests. */
export function beginStopping() {
  shared.backcastIsStopping = true;
}

export const isStopping = () => shared.backcastIsStopping === true;

/**
 * Registers a function that closes something, after the last response and before the database stops. The last one
 * registered is called first.
 *
 * @param {() => Promise<void>} close
 */
export function onShutdown(close) {
  shared.backcastShutdown ??= [];
  shared.backcastShutdown.push(close);
}

/** Closes everything, even where one of the functions fails; the first failure is thrown at the end. */
export async function shutDown() {
  const closing = shared.backcastShutdown?.splice(0).reverse() ?? [];
  /** @type {unknown[]} */
  const failures = [];
  for (const close of closing) await close().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
