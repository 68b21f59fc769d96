import { phrases } from "./text";
import type { WordRule } from "./types";

const peopleSource =
  "(?:boss(?:es)?|managers?|supervisor|director|ceo|cto|company|employer|organi[sz]ation|hr|colleagues?|co-?workers?|peers?|people|others|everyone|everybody|leadership|management|clients?|customers?|board|mentor)";
const determinerSource = "(?:my|our|the|their|other)";
const beSource = "(?:be|being|become|becoming|feel|feeling|get|stay)";

/**
 * English words and phrases by the rule that they break. Where several rules match the same words, the first in this
 * order applies: "in a few years" is a vague time before it is a vague amount.
 *
 * Sources: what goal-setting practice asks of a goal (G. T. Doran, "There's a S.M.A.R.T. way to write management's
 * goals and objectives", 1981); that it is stated as what is to be reached rather than avoided, and lies within one's
 * own power (the well-formed outcome of coaching practice).
 */
export const wordRules: readonly (readonly [WordRule, RegExp])[] = [
  [
    "notOwnControl",
    phrases(
      `(?:get|convince|persuade|force|push|want|need|expect|cause|would like|wait for|rely on)(?:ing)? (?:${determinerSource} )?${peopleSource} to(?! \\d)`,
      `(?:have|make|let)(?:ing)? (?:my|our) ${peopleSource} \\p{L}+`,
      "make (?:people|everyone|others) (?:see|notice|respect|like|listen|want)",
      "(?:be|get|being|getting) (?:recogni[sz]ed|noticed|chosen|picked|selected|appreciated|respected|valued|seen as|given|offered|asked|invited|considered|promoted by)",
      `(?:if|when|once|unless) (?:my|our|the) ${peopleSource} \\p{L}+`,
      `(?:my|our) ${peopleSource} (?:should|must|needs? to|has to|have to|will|to)`,
      `hope (?:that )?(?:they|${determinerSource} ${peopleSource})`,
    ),
  ],
  [
    "negative",
    phrases(
      "stop(?:ping)? \\p{L}+ing",
      "quit(?:ting)? (?:\\p{L}+ing|my job|this job)",
      "avoid(?:ing)? \\p{L}+",
      "(?:do not|don't|won't|will not|never) (?:want to be|want to|want|be|get|have|feel|let)",
      "not (?:be|being|get|feel|have)",
      "no longer|never again",
      "get(?:ting)? (?:away from|out of|rid of)|escape(?: from)?",
      "leav(?:e|ing) (?:my|this) (?:job|role|team|company|position)",
      `${beSource} less`,
    ),
  ],
  [
    "hedge",
    phrases(
      "(?:try|trying|attempt|attempting) (?:to|and)(?: maybe)?",
      "maybe|perhaps|possibly|probably|hopefully|ideally",
      "might|hope to|hoping to|would be nice(?: to)?|would love to",
      "if possible|if i can|if all goes well|with (?:a bit of )?luck|see if (?:i|we) can",
      "kind of|sort of|think(?:ing)? about|consider(?:ing)? \\p{L}+ing",
    ),
  ],
  [
    "vagueTime",
    phrases(
      "as soon as (?:possible|i can)|asap|soon(?:er or later|ish)?",
      "some ?day|one day|sometime|some time|eventually|at some point|some point",
      "in the (?:near |not too distant |distant )?future|in the (?:long|medium|short)(?:er)? (?:run|term)",
      "(?:in|within|over|during) (?:the )?(?:next |coming )?(?:a )?(?:few|couple of|several|some) (?:days|weeks|months|quarters|years)",
      "(?:in|within|over|during) the (?:next|coming) (?:days|weeks|months|quarters|years)",
      "over time|in time|in due course|down the (?:road|line)|later on|when(?:ever)? (?:i have|there is|there's) time|when(?:ever)? possible",
    ),
  ],
  [
    "noOutcome",
    phrases(
      `${beSource} (?:an? )?(?:much )?better(?: at)?|(?:have|find) an? better`,
      `${beSource} more(?! than)`,
      "(?:get|getting) more involved(?: in)?",
      "improv(?:e|ing)|strengthen(?:ing)?|enhanc(?:e|ing)",
      "work(?:ing)? (?:harder )?on(?! the \\p{L}+ team)|focus(?:ing)? (?:more )?on|look(?:ing)? into|explor(?:e|ing)",
      "(?:develop|expand|broaden|deepen|grow|build)(?:ing)? my|grow(?:ing)? (?:as|personally|professionally)|develop(?:ing)? as",
      "learn(?:ing)? (?:more )?about|learn(?:ing)? more|gain(?:ing)? (?:more |some )?experience",
      "(?:be|get|getting|become) involved in|participate in|engage with|mak(?:e|ing) progress(?: on| in| with)?",
      "do more|do better|put(?:ting)? (?:in )?more effort(?: into)?|pay(?:ing)? (?:more )?attention to",
    ),
  ],
  [
    "vagueAmount",
    phrases(
      "as (?:much|many|far|often|high) as (?:possible|i can)",
      "a lot(?: of| more)?|lots(?: of)?|loads of|plenty of|a few(?: more)?|a couple of|a bit(?: more| of)?",
      "several|various|numerous|many(?: more)?|some(?! of)|enough|stuff|etc|something(?: like that| else| different)?",
      "(?:an?|my) (?:pay )?(?:raise|rise)(?! of| from| to)",
      "significantly|substantially|considerably|dramatically",
      "(?:much )?(?:more|bigger|larger|fewer|higher)(?! than| or less| education| ed|-)",
    ),
  ],
  [
    "noMeasure",
    phrases(
      `${beSource} (?:an? |the |one of the |known as an? )?(?:really |very |truly |highly |more |most )?(?:great|good|best|excellent|outstanding|amazing|awesome|strong(?:er)?|effective|successful|confident|happy|happier|influential|impactful|inspiring|well[- ]known|visible|productive|efficient|skilled|proficient|knowledgeable|experienced|valuable|expert|world-class|well-rounded|balanced|organi[sz]ed|fluent|comfortable)`,
      "(?:build|have|gain|grow|increase|win|earn|mak(?:e|ing)) (?:an? |my |real |lasting )?(?:confidence|influence|impact|visibility|respect|success|recognition|credibility|difference)",
      "do (?:my best|well|great|good)|succeed|thrive|excel(?: at| in)?|success",
    ),
  ],
];

/**
 * The verbs of studying, which are vague without a level or an exam ("learn Spanish"), where they are the verb of the
 * goal.
 */
export const endlessStudyPattern =
  /(?<=^\s*|\b(?:i|to|will|and)\s+)(?:learn|study|understand|master)(?=\s+(?!of\b|about\b|more\b)[\p{L}\d])/giu;

const highSource =
  "(?:leadership|leading|managerial|management|managing|senior|higher(?:[- ]level)?|high[- ]level|better|bigger|executive|supervisory|top|upper|greater)";
const clauseEndSource =
  "(?=\\s*(?:$|[.,;:!?)]|(?:by|in|within|before|until|at|and|or|so|this|next|who|people|others|some|one|soon|with|where)(?!\\p{L})))";

/** Wishes for a promotion that do not say to which rung. */
export const genericRisePattern = phrases(
  `(?:(?:an?|any|some|my|the) )?(?:(?:more|much|next|very|really) )?${highSource}(?:[ -]${highSource}|[ -]level)* (?:roles?|positions?|jobs?|post|title|level)`,
  "(?:(?:an?|any|some|my) )?(?:new|different) (?:role|position|job)",
  "(?:the |my )?next (?:level|rung|role|position|promotion)(?! of the)(?: (?:of|in) my career)?",
  "mov(?:e|ing) up(?! to| \\p{L}+ rungs?)(?: the (?:career |corporate )?ladder| the ranks| in the (?:company|organi[sz]ation|ranks|world))?",
  "climb(?:ing)? (?:up )?the (?:career |corporate )?(?:ladder|ranks)|(?:rise|rising|advance|advancing) (?:through the ranks|in the (?:company|organi[sz]ation))",
  "(?:get|getting|be|being) promoted(?! to| from)|(?:an?|my|my first) promotion(?! committee| panel| packet| case| to)",
  "(?:advance|grow|progress)(?:ing)? (?:in )?my career|career (?:growth|advancement|progression)|get(?:ting)? ahead",
  "step(?:ping)? up(?! to)|(?:take|taking) on (?:leadership|(?:more |a bigger |greater )?responsibility)(?! for| of)",
  "(?:(?:get|go|mov(?:e|ing)|transition|break|step) )?into (?:people |senior |upper |middle )?(?:management|leadership)(?! consulting| accounting)",
  `(?:the )?c-suite|(?:upper|senior|top|middle) (?:management|leadership)${clauseEndSource}`,
  `(?:be|being|become|becoming) (?:an? |the )?(?:senior )?(?:leader|manager|boss|executive|supervisor|head|chief)${clauseEndSource}`,
);

/** Words that precede the role of another person, which the goal is to fill: "hire a senior manager". */
export const hiringPattern =
  /\b(?:hir(?:e|ing)|fill(?:ing)?|recruit(?:ing)?|staff(?:ing)?|open(?:ing)?|creat(?:e|ing)|defin(?:e|ing)|interview(?:ing)?|candidates?)\b[^.;]*$/iu;

/** Words that join a second goal to the first one. */
export const secondGoalPattern = phrases(
  "and (?:also|additionally|in addition|at the same time|on top of that)|while also|as well as|in addition|additionally|; also",
  "(?:and|plus) (?:become|learn|start an?|buy|get promoted|switch to|move to|write an?|run an?|get (?:an?|my))",
);

/** Outcomes that someone else certifies. */
export const certifiedPattern = phrases(
  "certifi(?:ed|cate|cation)s?|diploma|degree|mba|phd|licen[cs]ed?|accredited|accreditation|exam|patent|thesis|marathon|[abc][12](?: level)?",
);

/** Verbs whose outcome anyone can check, where they are what the person does (not in "what we ship"). */
export const finishedPattern =
  /(?<=^\s*|[,;]\s*|\b(?:i|to|will|and|or|by|then)\s+)(?:publish|launch|ship|pass|complete|finish|earn|obtain|deliver|submit|graduate|release)(?:e?s|ing|ed)?(?![\p{L}\p{N}_])/giu;

export const numbersPattern = phrases(
  "[$€£]?\\d+(?:[.,]\\d+)*(?: ?(?:%|percent|x|k|m|million|billion))?",
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|half|double|triple|twice|dozen",
);

/**
 * The words with which a statement says why the goal matters; `meansPattern` has those that say how it is to be
 * reached.
 */
export const reasonPattern = phrases(
  "so that|so i can|so we can|because|in order to|to be able to|which (?:lets|allows|will let|will allow)",
);
export const meansPattern = phrases("(?:by|through) (?!spring|evening|morning)\\p{L}{2,}ing");

/** What people type into a field that they do not want to answer. */
export const nonAnswerPattern =
  /^(?:y|n|yes|no|none|nothing|n\/?a|tbd|tba|todo|idk|dunno|ok|okay|not sure|unsure|don['’]?t know|i don['’]t know|later|-+|\?+|\.+|x+)?[.!?]*$/iu;
