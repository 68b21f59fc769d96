import type { Figure } from "./figure";
import type { Running } from "./servers";
import type { World } from "./world";

/** What a group of figures is measured with. */
export type Bench = {
  world: World;
  ours: Running;
  /** Ours again, on the database in which others have said ten times as much. */
  grown: Running;
  floor: Running;
  bare: Running;
  rounds: number;
  /** How long one side of a round is asked. */
  seconds: number;
};

export type Group = (bench: Bench) => Promise<Figure[]>;
