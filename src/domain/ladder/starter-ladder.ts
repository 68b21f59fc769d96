import type { LadderSketch } from "./sketch";

/** In the order in which they are shown. */
const competencies = [
  "direction",
  "delivery",
  "people",
  "hiring",
  "feedback",
  "money",
  "acrossTeams",
  "craft",
] as const;
type Competency = (typeof competencies)[number];

const rungs = [
  { key: "teamLead", track: "management", level: 1, typicalMonths: 24 },
  { key: "seniorManager", track: "management", level: 2, typicalMonths: 24 },
  { key: "director", track: "management", level: 3, typicalMonths: null },
  { key: "staff", track: "expert", level: 2, typicalMonths: 30 },
  { key: "principal", track: "expert", level: 3, typicalMonths: null },
] as const;
type RungKey = (typeof rungs)[number]["key"];

const edges = [
  ["teamLead", "seniorManager"],
  ["seniorManager", "director"],
  ["teamLead", "staff"],
  ["staff", "principal"],
] as const satisfies readonly (readonly [RungKey, RungKey])[];

/** The texts of the ladder, in the language of the person who creates the organization. */
export type StarterTexts = {
  name: string;
  tracks: Record<(typeof rungs)[number]["track"], string>;
  competencies: Record<Competency, string>;
  rungs: Record<
    RungKey,
    { name: string; summary: string; expectations: Partial<Record<Competency, string>> }
  >;
};

/**
 * The ladder with which a new organization starts, so that its first plan has rungs to aim at: three rungs of leading
 * people, with a fork to two of leading by expertise. The organization can change it.
 *
 * @param expert the names of the two rungs of expertise, where those in the texts are too general
 */
export function starterLadder(
  texts: StarterTexts,
  expert: { staff?: string; principal?: string } = {},
): LadderSketch {
  const names = Object.fromEntries(rungs.map(({ key }) => [key, texts.rungs[key].name])) as Record<
    RungKey,
    string
  >;
  Object.assign(names, expert);
  return {
    name: texts.name,
    competencies: competencies.map((competency) => texts.competencies[competency]),
    rungs: rungs.map(({ key, track, ...facts }): LadderSketch["rungs"][number] => ({
      ...facts,
      name: names[key],
      summary: texts.rungs[key].summary,
      track: texts.tracks[track],
      expectations: Object.fromEntries(
        Object.entries(texts.rungs[key].expectations).map(([competency, text]) => [
          texts.competencies[competency as Competency],
          text,
        ]),
      ),
    })),
    edges: edges.map(([from, to]) => [names[from], names[to]] as const),
  };
}
