import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useFilter } from "react-aria-components/ComboBox";
import { isGroup, type Option, type Options } from "./options";
import { pointerReleased } from "./pointer-released";
import { choiceOfTyped } from "./typed-choice";

const optionsIn = (options: Options): Option[] =>
  options.flatMap((entry) => (isGroup(entry) ? entry.options : [entry]));

type Choice = {
  options: Options;
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
  onBlur: (() => void) | undefined;
};

/** The text of a combo box: what is typed, until it has become a choice; then the label of the choice. */
function useText(all: readonly Option[], value: string) {
  const [typed, setTyped] = useState<string | null>(null);
  const [known, setKnown] = useState(value);
  const [takenAway, setTakenAway] = useState<string | null>(null);
  const label = all.find(({ id }) => id === value)?.label ?? "";
  if (known !== value) {
    setKnown(value);
    if (value !== "") {
      setTyped(null);
      setTakenAway(null);
    }
  }
  // While a choice is taken away, an emptied field is what brings it back.
  const isUnchanged = typed === null || (typed === label && takenAway === null);
  return {
    text: typed ?? label,
    typed: isUnchanged ? null : typed.trim(),
    setTyped,
    takenAway,
    setTakenAway,
  };
}

/**
 * What typed text chooses. Text that names no option stays in the field, which says so, and takes the earlier choice away: a form
 * is not sent with a choice that its field does not show. The choice is back once the field is emptied.
 */
export function useTypedChoice({ options, value, error, onChange, onBlur }: Choice) {
  const t = useTranslations("text");
  const { contains } = useFilter({ sensitivity: "base" });
  const isSame = (one: string, other: string) => contains(one, other) && contains(other, one);
  const all = optionsIn(options);
  const { text, typed, setTyped, takenAway, setTakenAway } = useText(all, value);
  const [isLeft, setLeft] = useState(false);
  const choose = (id: string) => {
    setTyped(null);
    onChange(id);
  };
  const leave = () => {
    if (typed === null) return;
    const chosen = choiceOfTyped({ typed, all, takenAway, isSame });
    if (chosen === null) return setTyped(null);
    if (chosen !== "") return choose(chosen);
    if (value !== "") setTakenAway(value);
    onChange("");
    // A line that appears earlier would move the button that is being pressed.
    void pointerReleased().then(() => setLeft(true));
  };
  const unchosen = (name: string) =>
    t.rich(all.some(({ label }) => contains(label, name)) ? "notChosen" : "notInList", {
      typed: name,
      own: (chunks) => <bdi>{chunks}</bdi>,
    });
  return {
    error: typed && value === "" && (isLeft || error) ? unchosen(typed) : error,
    inputValue: text,
    onInputChange(next: string) {
      setTyped(next);
      setLeft(false);
    },
    onChange(key: string | number | null) {
      if (key === null) leave();
      else choose(String(key));
    },
    onBlur() {
      leave();
      onBlur?.();
    },
  };
}
