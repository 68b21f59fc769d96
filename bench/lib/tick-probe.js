// This file is put into the page as it is, because a function that is passed would first be compiled for another
// context.

/**
 * Milliseconds from the next click to the frame in which a step's box has changed. The row may have moved by then, so
 * each frame looks for it by its id.
 *
 * @param {string} rowId
 * @returns {Promise<number>}
 */
globalThis.untilTicked = (rowId) => {
  const labelNow = () =>
    document.querySelector(`[data-row="${rowId}"] input.tick`)?.getAttribute("aria-label");
  const before = labelNow();
  return new Promise((done) => {
    document.addEventListener(
      "click",
      (event) => {
        const measure = () => {
          if (labelNow() === before) requestAnimationFrame(measure);
          // The callbacks of a frame run before it is painted, and the next task after it.
          else setTimeout(() => done(performance.now() - event.timeStamp));
        };
        requestAnimationFrame(measure);
      },
      { capture: true, once: true },
    );
  });
};
