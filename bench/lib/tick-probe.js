// Put into the page as it stands: what is handed over as a function would first be compiled for another place.

/**
 * Milliseconds from the next click to the frame that shows a step's box changed. The row may be drawn elsewhere by then, so it
 * is looked for by its id in each frame.
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
          // A frame's callbacks run before it is painted, the next task after.
          else setTimeout(() => done(performance.now() - event.timeStamp));
        };
        requestAnimationFrame(measure);
      },
      { capture: true, once: true },
    );
  });
};
