/**
 * True while a dialog is open: the keys then belong to it, and no shortcut of the page behind it may act. A toast, which
 * has the role of an alert dialog, stands beside the page and takes nothing from it.
 */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;
