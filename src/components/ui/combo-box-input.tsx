import { type FocusEvent, type KeyboardEvent, use } from "react";
import { ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { inGroupClass } from "./control";
import { isOfComposition, keepCompositionKeys } from "./keyboard";
import type { SelectFieldProps } from "./native-select";

/** The text of a combo box. */
export function ComboBoxInput({
  inputRef,
  placeholder,
}: Pick<SelectFieldProps, "inputRef" | "placeholder">) {
  const takeOnlyOption = useTakeOnlyOption();
  return (
    <Input
      ref={inputRef}
      dir="auto"
      placeholder={placeholder}
      onFocus={selectText}
      onKeyDownCapture={takeOnlyOption}
      className={inGroupClass}
    />
  );
}

/**
 * React-aria dispatches a focus event of its own whenever the typed text narrows the list. If the text were selected then,
 * the next key would replace it.
 */
function selectText(event: FocusEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isTrusted) event.target.select();
}

/** Takes the only option that typed text has left of the list on Enter, before react-aria takes the text for no option. */
function useTakeOnlyOption() {
  const list = use(ComboBoxStateContext);
  return (event: KeyboardEvent) => {
    keepCompositionKeys(event);
    if (event.key !== "Enter" || isOfComposition(event.nativeEvent)) return;
    if (!list?.isOpen || list.selectionManager.focusedKey !== null) return;
    if (list.inputValue === (list.selectedItems[0]?.textValue ?? "")) return;
    const left = [...list.collection.getKeys()].filter(
      (key) => list.collection.getItem(key)?.type === "item",
    );
    if (left[0] === undefined || left.length > 1) return;
    event.preventDefault();
    event.stopPropagation();
    list.selectionManager.select(left[0]);
  };
}
