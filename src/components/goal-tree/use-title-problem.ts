import { useSentence } from "@/components/providers/use-sentence";
import { useTooLong } from "@/components/ui/use-too-long";
import { nameOfControl } from "@/domain/clean-text";
import { limits } from "@/domain/limits";

/** Why a text cannot be a title, in a sentence; null while there is nothing against it. */
export function useTitleProblem(title: string): string | null {
  const sentence = useSentence();
  const tooLong = useTooLong()(title, limits.title);
  const control = nameOfControl(title);
  return tooLong ?? (control === null ? null : sentence(control));
}
