/**
 * So many of those that had the focus are known: a toast or dialog may have taken it from another, which may have gone as
 * well. It stands by itself, because a page notes them before what gives the focus on is loaded.
 */
export const maxFocused = 6;
