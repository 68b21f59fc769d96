import { useTooLong } from "@/components/ui/use-too-long";
import { cleanText, nameOfControl } from "@/domain/clean-text";
import { useSentence } from "./use-sentence";

/** Says why a text cannot be taken as it is: it is too long, or has a sign that cannot be shown. Null while it can. */
export function useTextProblem(): (text: string, limit: number) => string | null {
  const sentence = useSentence();
  const tooLong = useTooLong();
  return (text, limit) => {
    const control = nameOfControl(cleanText(text, "prose"));
    return tooLong(text, limit) ?? (control === null ? null : sentence(control));
  };
}
