/** A ladder as it is written down before it has ids: rungs by name. */
export type LadderSketch = {
  name: string;
  /** In the order in which they are read. */
  competencies: readonly string[];
  rungs: readonly RungSketch[];
  /** From the lower to the higher rung. */
  edges: readonly (readonly [from: string, to: string])[];
};

export type RungSketch = {
  name: string;
  summary: string;
  track: string;
  level: number;
  typicalMonths: number | null;
  /** The text of each expectation, by competency. */
  expectations: Readonly<Record<string, string>>;
};
