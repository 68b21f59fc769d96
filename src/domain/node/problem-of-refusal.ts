import { treeLimits } from "../limits";
import { Problem } from "../problem";
import type { RefusalCode } from "./difference";

/** The problem that says why a change was refused, with the limit where its sentence names one. */
export function problemOfRefusal(code: RefusalCode): Problem {
  switch (code) {
    case "tooDeep":
      return new Problem(code, { max: treeLimits.depth });
    case "tooManyNodes":
      return new Problem(code, { max: treeLimits.nodes });
    default:
      return new Problem(code);
  }
}
