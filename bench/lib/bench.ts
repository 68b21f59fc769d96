import type { Figure } from "./figure";
import type { Running } from "./servers";
import type { World } from "./world";

/** The servers and data with which a group of figures is measured. */
export type Bench = {
  world: World;
  ours: Running;
  /** The application again, on the database with ten times as many comments of others. */
  grown: Running;
  floor: Running;
  bare: Running;
  rounds: number;
  /** How long requests are sent to one side in a round. */
  seconds: number;
};

export type Group = (bench: Bench) => Promise<Figure[]>;
