import { Button } from "@/components/ui/button";
import { figureKey } from "@/components/ui/keyboard";
import { Key } from "@/components/ui/page";
import type { RowActions } from "./row-actions";
import type { RowView } from "./row-view";
import { Spine } from "./spine";
import type { ContradictionView } from "./use-contradiction-views";

/** Under a row whose date contradicts another: what is wrong in words, and for the owner the remedies. */
export function ContradictionNote({
  row,
  view,
  actions,
  tab,
}: {
  row: RowView;
  view: ContradictionView;
  actions: RowActions;
  tab: 0 | -1;
}) {
  return (
    <>
      <span className="relative h-full">
        <Spine state={row.spine} />
      </span>
      <div role="gridcell" className="climb-contradiction">
        <p className="people-text">{view.sentence()}</p>
        {view.remedies.length > 0 ? (
          <div className="climb-remedies">
            {view.remedies.map(({ remedy, label, effect }, index) => (
              <div key={remedy.kind} className="min-w-0">
                <Button
                  variant="quiet"
                  tabIndex={tab}
                  className="min-h-11 text-start font-semibold md:min-h-6"
                  onClick={() => actions.applyRemedy(row.id, remedy)}
                >
                  <span className="people-text min-w-0">{label()}</span>
                  <span className="hidden md:inline">
                    <Key>{index + 1}</Key>
                  </span>
                </Button>
                <p className="text-sm text-ink-2">{effect()}</p>
              </div>
            ))}
          </div>
        ) : null}
      </div>
    </>
  );
}

/** The remedy that a key chooses by its figure, while its row has the focus. */
export function remedyAtKey(row: RowView | undefined, key: Parameters<typeof figureKey>[0]) {
  const figure = figureKey(key);
  return figure === null ? undefined : row?.contradiction?.remedies[figure - 1]?.remedy;
}
