/**
 * True while a dialog is open, so that no shortcut of the page behind it runs. A toast has the role `alertdialog` and
 * does not count, because it blocks nothing.
 */
export const isDialogOpen = (): boolean => document.querySelector('[role="dialog"]') !== null;
