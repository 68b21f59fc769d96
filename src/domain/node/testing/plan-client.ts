import fc from "fast-check";
import type { PlanChange, PlanResponse } from "../change";
import {
  baseReceived,
  changeAccepted,
  changeMade,
  changeRefused,
  isBehind,
  nextToSend,
  type PlanBase,
  type PlanState,
  planState,
  undoOrRedo,
} from "../pending";
import { anyPick, type ChangePick, changeOf } from "./any-change";

/** The server of the plan, in memory or the real one. A change that is refused gives null. */
export type PlanService = {
  change: (change: PlanChange) => PlanResponse | null | Promise<PlanResponse | null>;
  read: () => PlanBase | Promise<PlanBase>;
};

/** What can happen to a plan on one of three clients. */
export const anyEvent = fc.record({
  client: fc.nat(2),
  what: fc.constantFrom(
    ...(["make", "make", "make", "undo", "redo", "send", "send", "arrive", "arrive"] as const),
    ...(["comeBack", "comeBack", "comeBack", "lose", "beginRead", "endRead"] as const),
    ...(["exchange", "exchange", "exchange"] as const),
  ),
  pick: anyPick,
  at: fc.nat(),
});
export type Event = typeof anyEvent extends fc.Arbitrary<infer Value> ? Value : never;

/** A client on a network that delays, loses and repeats messages, and that reads the whole plan now and then. */
export class PlanClient {
  state: PlanState;
  /** The messages in the network: a change on its way to the server, or its response on its way back. */
  #sent: { change: PlanChange; response?: PlanResponse | null }[] = [];
  #reads: PlanBase[] = [];

  constructor(
    readonly server: PlanService,
    base: PlanBase,
  ) {
    this.state = planState(base);
  }

  make(pick: ChangePick) {
    const { nodes, deleted } = this.state;
    const change = changeOf(nodes, [...deleted.keys()], pick);
    if (change) this.state = changeMade(this.state, change);
  }

  undoOrRedo(direction: "undo" | "redo") {
    this.state = undoOrRedo(this.state, direction);
  }

  /** Sends the next change, or sends it again where no response has come. */
  send() {
    const change = nextToSend(this.state);
    if (change) this.#sent.push({ change });
  }

  async arrive(at: number) {
    const message = this.#sent[Math.max(0, at) % Math.max(1, this.#sent.length)];
    if (message && message.response === undefined)
      message.response = await this.server.change(message.change);
  }

  lose(at: number) {
    this.#sent.splice(at % Math.max(1, this.#sent.length), 1);
  }

  comeBack(at: number) {
    const index = Math.max(0, at) % Math.max(1, this.#sent.length);
    const message = this.#sent[index];
    if (message?.response === undefined) return;
    this.#sent.splice(index, 1);
    const { changeId } = message.change;
    this.state = message.response?.ok
      ? changeAccepted(this.state, changeId, message.response)
      : changeRefused(this.state, changeId);
  }

  /** Sends a change and receives its response without delay. */
  async exchange() {
    this.send();
    await this.arrive(this.#sent.length - 1);
    this.comeBack(this.#sent.length - 1);
  }

  async beginRead() {
    this.#reads.push(await this.server.read());
  }

  endRead(at: number) {
    const [base] = this.#reads.splice(at % Math.max(1, this.#reads.length), 1);
    if (base) this.state = baseReceived(this.state, base);
  }

  endReads() {
    while (this.#reads.length > 0) this.endRead(0);
  }

  /** Sends everything that is pending and waits for all responses. */
  async finishAll() {
    for (let rounds = 0; nextToSend(this.state) && rounds < 1_000; rounds++) {
      this.send();
      for (let at = this.#sent.length; at > 0; at--) {
        await this.arrive(at - 1);
        this.comeBack(at - 1);
      }
    }
    if (isBehind(this.state)) this.state = baseReceived(this.state, await this.server.read());
  }

  async handle({ what, pick, at }: Event) {
    switch (what) {
      case "make":
        return this.make(pick);
      case "undo":
      case "redo":
        return this.undoOrRedo(what);
      case "send":
      case "exchange":
      case "beginRead":
        return this[what]();
      default:
        return this[what](at);
    }
  }
}
