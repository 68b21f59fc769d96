/** What is read of a key that was pressed, of React's event or of the browser's own. */
type KeyPress = Pick<KeyboardEvent, "key" | "code" | "shiftKey">;
type Modifiers = Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey">;

const latin = /^[\p{Script=Latin}\p{ASCII}]$/u;

/**
 * The key by which a shortcut is named. A Latin letter counts as it is printed, so that Dvorak and AZERTY hold; where the
 * layout has none (Cyrillic, Greek, Arabic, Hebrew), the key counts that has the letter on a Latin keyboard.
 */
export function shortcutKey({ key, code, shiftKey }: KeyPress): string {
  if ([...key].length > 1 && key !== arabicLamAlef) return key;
  if (latin.test(key)) return key.toLowerCase();
  if (code === "Slash") return shiftKey ? "?" : "/";
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/**
 * The figure from 1 to 9 by which a key chooses; null where it has none. Arabic and Indian layouts type their own
 * figures, and AZERTY types signs until Shift is held: there, the position counts.
 */
export function figureKey({ key, code, shiftKey }: KeyPress): number | null {
  if (/^[1-9]$/.test(key)) return Number(key);
  const isSign = [...key].length === 1 && !/\p{L}/u.test(key);
  const position = isSign && !shiftKey ? /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] : undefined;
  return position === undefined ? null : Number(position);
}

/** The one key of a layout that types two letters, at B. */
const arabicLamAlef = "لا";

/** Whether the keyboard is Apple's, whose shortcuts have Cmd and not Ctrl. */
export const isAppleKeyboard = (): boolean =>
  typeof navigator !== "undefined" && /Mac|iPhone|iPad|iPod/.test(navigator.platform);

/** Whether the key of shortcuts is held, and Alt is not: on many layouts Ctrl and Alt together type another letter. */
export const hasShortcutModifier = ({ ctrlKey, metaKey, altKey }: Modifiers): boolean =>
  !altKey && (isAppleKeyboard() ? metaKey && !ctrlKey : ctrlKey && !metaKey);

/**
 * Whether a key belongs to an input method, in which Enter and Escape choose a candidate. Safari reports such a key as 229
 * after the composition has ended.
 */
export const isOfComposition = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, "isComposing" | "keyCode">): boolean => isComposing || keyCode === 229;

/**
 * For the capture phase of a field: keys of an input method are heard by nothing else, neither the field's own handlers nor
 * what is around it.
 */
export function keepCompositionKeys(event: {
  nativeEvent: KeyboardEvent;
  stopPropagation: () => void;
}): void {
  if (isOfComposition(event.nativeEvent)) event.stopPropagation();
}
