import { useSentence } from "@/components/providers/use-sentence";
import { useTooLong } from "@/components/ui/use-too-long";
import { nameOfControl } from "@/domain/clean-text";
import { limits } from "@/domain/limits";

/** Says why a text cannot be a title; null while there is nothing against it. */
export function useTitleProblem(): (title: string) => string | null {
  const sentence = useSentence();
  const tooLong = useTooLong();
  return (title) => {
    const control = nameOfControl(title);
    return tooLong(title, limits.title) ?? (control === null ? null : sentence(control));
  };
}
