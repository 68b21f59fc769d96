import { Button } from "@/components/ui/button";
import type { Rung } from "@/domain/ladder/ladder";

/** Chooses a target rung, or none. */
export function RungChoice({
  legend,
  rungs,
  chosenId,
  choose,
}: {
  legend: string;
  rungs: readonly Rung[];
  chosenId: string | null;
  choose: (rung: Rung) => void;
}) {
  return (
    <fieldset className="mb-4">
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {rungs.map((rung) => (
          <Button
            key={rung.id}
            aria-pressed={rung.id === chosenId}
            className="aria-pressed:border-forward aria-pressed:bg-forward-wash aria-pressed:inset-ring aria-pressed:inset-ring-forward aria-pressed:text-forward forced-colors:aria-pressed:border-2 forced-colors:aria-pressed:border-highlight"
            onClick={() => choose(rung)}
          >
            {rung.name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
