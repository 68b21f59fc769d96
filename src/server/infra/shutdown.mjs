// @ts-check

/**
 * What has to be closed, in order, before the process may end, and whether it is about to. The start script and the
 * application Next has bundled are two copies of this module in one process: they meet on the global object.
 *
 * @type {typeof globalThis & { backcastShutdown?: (() => Promise<void>)[], backcastIsStopping?: boolean }}
 */
const shared = globalThis;

/** From here on the process is not ready for anybody new. */
export function beginStopping() {
  shared.backcastIsStopping = true;
}

export const isStopping = () => shared.backcastIsStopping === true;

/**
 * Asks to be closed after the last request has been answered and before the database stops. What was
 * asked last is closed first.
 *
 * @param {() => Promise<void>} close
 */
export function onShutdown(close) {
  shared.backcastShutdown ??= [];
  shared.backcastShutdown.push(close);
}

/** Closes everything, also when one of them fails; the first failure is thrown at the end. */
export async function shutDown() {
  const closing = shared.backcastShutdown?.splice(0).reverse() ?? [];
  /** @type {unknown[]} */
  const failures = [];
  for (const close of closing) await close().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
