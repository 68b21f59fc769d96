/** How long a letter with a meaning of its own waits for others, and one without. */
const shortcutMilliseconds = 300;
const letterMilliseconds = 1000;
/** A field that is opened by a key may have to be loaded first. */
const fieldMilliseconds = 3000;

const firstCharacter = /^[\p{L}\p{N}]/u;

/**
 * Enters text where the caret stands, as typing does: its field hears of it, and the browser can undo it. There is no
 * other way to do this for any field, which is why browsers keep this command.
 */
const insertText = (text: string): void => void document.execCommand("insertText", false, text);

export type RowTyping = ReturnType<typeof rowTyping>;

/** What a letter by itself does on a row. */
export type Shortcut = {
  readonly run: () => void;
  /** It leads into a field, which may have to be loaded. */
  readonly opensField?: true;
};

/**
 * Tells typing from shortcuts on a row. A letter waits for the next: alone it is a shortcut, with others it is text. Only
 * what opens a field does so at once, except right after a click, because the letters after it are meant for that field;
 * `insert` gets them once it has the focus.
 */
export function rowTyping(insert: (text: string) => void = insertText) {
  let isClicked = false;
  let waiting: { text: string; timer: ReturnType<typeof setTimeout>; alone: () => void } | null =
    null;
  let fieldUntil = 0;
  let forField = "";
  const end = () => {
    clearTimeout(waiting?.timer);
    waiting = null;
    isClicked = false;
  };
  return {
    clicked() {
      end();
      isClicked = true;
    },
    end,
    /** Nothing follows the letter that waits: another key was pressed. */
    nothingFollows() {
      const alone = waiting?.alone;
      end();
      alone?.();
    },
    expectField() {
      end();
      forField = "";
      fieldUntil = Date.now() + fieldMilliseconds;
    },
    /** The focus has gone elsewhere, into the field above all. */
    left(isIntoField = false) {
      end();
      const text = forField;
      forField = "";
      fieldUntil = 0;
      // The field has the focus, and what it selects is selected, once the code that focuses it has run.
      if (isIntoField && text !== "") queueMicrotask(() => insert(text));
    },
    /**
     * Whether a character is no shortcut for now, and is taken care of. `begin` gets what was typed once it is known to be
     * text, and `shortcut` runs once nothing else follows.
     */
    takes(text: string, shortcut: Shortcut | null, begin: (typed: string) => void): boolean {
      if (waiting) {
        const typed = waiting.text + text;
        end();
        begin(typed);
        return true;
      }
      if (Date.now() < fieldUntil) {
        forField += text;
        return true;
      }
      if (!firstCharacter.test(text) || (shortcut?.opensField && !isClicked)) return false;
      const alone = () => {
        waiting = null;
        if (!shortcut) return;
        isClicked = false;
        shortcut.run();
      };
      const timer = setTimeout(alone, shortcut ? shortcutMilliseconds : letterMilliseconds);
      waiting = { text, timer, alone };
      return true;
    },
  };
}
