const regionClass = "pointer-events-none fixed inset-x-0 z-30 flex justify-center px-5";

/** Apart from the toast itself, which is loaded when something is first said. */
export const toastRegionClass = `${regionClass} bottom-5`;

/** For what is said beside a toast, and stays. */
export const topRegionClass = `${regionClass} top-5`;

/** The border that cannot be seen is what forced colours draw. */
export const toastClass =
  "pointer-events-auto flex max-w-2xl items-center gap-5 rounded border border-transparent bg-ink px-4 py-2.5 text-paper shadow-float";
