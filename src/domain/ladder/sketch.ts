/** A ladder before it is stored and has ids; its rungs are identified by name. */
export type LadderSketch = {
  name: string;
  /** The names of the competencies in the order in which they are shown. */
  competencies: readonly string[];
  rungs: readonly RungSketch[];
  /** The edges, each from the lower to the higher rung. */
  edges: readonly (readonly [from: string, to: string])[];
};

type RungSketch = {
  name: string;
  summary: string;
  track: string;
  level: number;
  typicalMonths: number | null;
  /** The text of each expectation, by competency. */
  expectations: Readonly<Record<string, string>>;
};
