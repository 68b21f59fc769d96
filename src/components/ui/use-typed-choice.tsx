import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useFilter } from "react-aria-components/ComboBox";
import { isGroup, type Option, type Options } from "./options";
import { pointerReleased } from "./pointer-released";

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
  const label = all.find(({ id }) => id === value)?.label ?? "";
  if (known !== value) {
    setKnown(value);
    if (value !== "") setTyped(null);
  }
  return {
    text: typed ?? label,
    typed: typed === null || typed === label ? null : typed.trim(),
    setTyped,
  };
}

/**
 * What typed text chooses. Text that names no option stays in the field, which says so, and takes the earlier choice away: a form
 * is not sent with a choice that its field does not show.
 */
export function useTypedChoice({ options, value, error, onChange, onBlur }: Choice) {
  const t = useTranslations("text");
  const { contains } = useFilter({ sensitivity: "base" });
  const all = optionsIn(options);
  const { text, typed, setTyped } = useText(all, value);
  const [isLeft, setLeft] = useState(false);
  const choose = (id: string) => {
    setTyped(null);
    onChange(id);
  };
  const leave = () => {
    if (typed === null) return;
    // An emptied field shows the earlier choice again.
    if (typed === "") return setTyped(null);
    const named = all.filter(({ label }) => contains(label, typed) && contains(typed, label));
    if (named[0] && named.length === 1) return choose(named[0].id);
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
