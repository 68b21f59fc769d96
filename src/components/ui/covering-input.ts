/**
 * Lays the browser's own control, unseen, over all of its label, where react-aria would make it one pixel large: who
 * explores a touch screen by ear finds it where it is drawn.
 */
export const coveringInput =
  "[&>span:first-child]:inset-0! [&>span:first-child]:size-full! [&>span:first-child]:m-0! [&>span:first-child]:opacity-0 [&>span:first-child]:[clip:auto]! [&>span:first-child]:[clip-path:none]! [&_input]:size-full [&_input]:cursor-[inherit]";
