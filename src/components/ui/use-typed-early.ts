import { type RefObject, useEffect, useEffectEvent } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells of what was typed before the scripts of the page were there. It stands in the browser's field and not in the state
 * that owns the field, which would empty it when it is drawn next.
 */
export function useTypedEarly(field: RefObject<Field | null>, tell: (text: string) => void): void {
  const found = useEffectEvent(tell);
  useEffect(() => {
    const element = field.current;
    // What the server sent is the default value; a field that was made by a script has nothing else in it.
    if (element && element.value !== element.defaultValue) found(element.value);
  }, [field]);
}
